# A toleration of a pod.
# Sample: node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
# Sample: dedicated=gpu:Equal:NoSchedule        (kubectl 1.4-1.6)
# Source: printTolerationsMultilineWithIndent.
@preprocessor typescript
@{%
import { makeToleration } from '../../toleration.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('word', 'number', 'mark', 'operator', 'seconds')
%}
@lexer lexer

toleration -> subject effect operator time       {% ([subject, effect, operator, time]) => makeToleration(subject, effect, operator, time) %}
subject    -> null                               {% () => [] %}
            | text                               {% ([key]) => [key] %}
            | text "="                           {% ([key]) => [key] %}
            | text "=" text                      {% ([key, , value]) => [key, value] %}
effect     -> null                               {% () => [] %}
            | ":" %word                          {% ([, effect]) => [effect] %}
            | ":" %word ":" %word                {% ([, operator, , effect]) => [effect, operator] %}
            | ":" %word ":"                      {% ([, operator]) => [null, operator] %}
operator   -> null                               {% () => null %}
            | %operator                          {% ([operator]) => operator %}
time       -> null                               {% () => null %}
            | "for" %seconds                     {% ([, seconds]) => seconds %}
text       -> %word                              {% ([word]) => word %}
            | %number                            {% ([word]) => word %}
