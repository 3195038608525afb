# A taint of a node, one line of `Taints:`.
# Samples: dedicated=gpu:NoSchedule   node.kubernetes.io/unreachable:NoExecute
# Source: printNodeTaintsMultiline in kubectl's describe.go.
@preprocessor typescript
@{%
import { makeTaint } from '../../taint.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('number', 'word', 'mark')
%}
@lexer lexer

taint -> name ":" name              {% ([key, , effect]) => makeTaint(key, effect) %}
       | name "=" ":" name          {% ([key, , , effect]) => makeTaint(key, effect) %}
       | name "=" name ":" name     {% ([key, , value, , effect]) => makeTaint(key, effect, value) %}
name  -> %word                      {% ([word]) => word %}
       | %number                    {% ([word]) => word %}
