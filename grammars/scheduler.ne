# The scheduler's summary: why no node was fit.
#   0/4 nodes are available: 1 Insufficient cpu, 3 node(s) had taint {k: v}, that the pod didn't tolerate. preemption: …
#   No nodes are available that match all of the predicates: Insufficient cpu (2), PodToleratesNodeTaints (1).
#   pod has unbound immediate PersistentVolumeClaims          (no counts: true for all nodes)
# Mirrors pkg/scheduler/framework/types.go FitError.Error. The lexer splits at `, ` in front of a count only: taints and
# plugins write commas of their own. The preemption tail is one token: it never holds a cause.
@preprocessor typescript
@{%
import { stubLexer } from '../nearley.js'
import { grow } from '../grow.js'
import { makeSentence, makeSummary } from '../scheduler.js'
const lexer = stubLexer('head', 'reason', 'comma', 'preemption', 'sentence')
%}
@lexer lexer

summary -> %head                          {% (d) => makeSummary(d[0], []) %}
         | %head reasons                  {% (d) => makeSummary(d[0], d[1]) %}
         | %head reasons %preemption      {% (d) => makeSummary(d[0], d[1]) %}
         | %sentence                      {% (d) => makeSentence(d[0]) %}
         | %sentence %preemption          {% (d) => makeSentence(d[0]) %}

reasons -> %reason                        {% (d) => [d[0]] %}
         | reasons %comma %reason         {% (d) => grow(d[0], d[2]) %}
