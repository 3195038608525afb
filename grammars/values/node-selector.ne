# A requirement on a node's labels, of a volume's affinity or a class' topologies.
# Sample: topology.kubernetes.io/zone in [a, b]    Sample: x exists
# Source: printNodeSelectorTermsMultilineWithIndent, printTopologySelectorTermsMultilineWithIndent.
@preprocessor typescript
@{%
import { makeRequirement, startValues, addValue } from '../../node-selector.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('word', 'number', 'mark')
%}
@lexer lexer

requirement -> text %word                    {% ([key, operator]) => makeRequirement(key, operator, []) %}
             | text %word "[" values "]"     {% ([key, operator, , values]) => makeRequirement(key, operator, values) %}
values      -> value                         {% ([value]) => startValues(value) %}
             | values "," value              {% ([values, , value]) => addValue(values, value) %}
value       -> null                          {% () => '' %}
             | text                          {% ([word]) => word.text %}
text        -> %word                         {% ([word]) => word %}
             | %number                       {% ([word]) => word %}
