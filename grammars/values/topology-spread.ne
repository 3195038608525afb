# A topology spread constraint.
# Sample: zone:DoNotSchedule when max skew 1 is exceeded for selector app=web
# Source: printTopologySpreadConstraintsMultilineWithIndent. The selector is one token, a language of its own.
@preprocessor typescript
@{%
import { makeConstraint } from '../../topology-spread.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('word', 'number', 'mark', 'selector')
%}
@lexer lexer

constraint -> %word ":" %word "when" "max" "skew" %number "is" "exceeded" selector
                {% ([key, , unsatisfiable, , , , skew, , , selector]) => makeConstraint(key, unsatisfiable, skew, selector) %}
selector   -> null                           {% () => null %}
            | "for" "selector" %selector     {% ([, , selector]) => selector %}
