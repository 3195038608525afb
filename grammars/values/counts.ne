# Amounts with what they count: the replicas, pods and rollout limits of a workload.
# Samples: 3 desired | 2 updated | 3 total | 1 available | 2 unavailable
#          2 current / 2 desired
#          1 Active (0 Ready) / 3 Succeeded / 0 Failed
#          1 max unavailable, 25% max surge
# Source: describeDeployment, describeReplicaSet, describeJob, describeStatefulSet in kubectl's describe.go.
@preprocessor typescript
@{%
import { addCount, startCounts } from '../../counts.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('number', 'word', 'mark')
%}
@lexer lexer

counts -> count                     {% ([count]) => startCounts(count) %}
        | counts divide count       {% ([counts, , count]) => addCount(counts, count) %}
        | counts "(" count ")"      {% ([counts, , count]) => addCount(counts, count) %}
divide -> "|"                       {% () => null %}
        | "/"                       {% () => null %}
        | ","                       {% () => null %}
count  -> amount %word              {% ([amount, what]) => ({ amount, what: what.text }) %}
        | amount %word %word        {% ([amount, first, second]) => ({ amount, what: first.text + ' ' + second.text }) %}
amount -> %number                   {% ([number]) => number.text %}
        | %number "%"               {% ([number]) => number.text + '%' %}
