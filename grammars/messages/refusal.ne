# Why the API server or one of its admission plugins and webhooks does not take an object.
#   pods "web-0" is forbidden: exceeded quota: compute, requested: limits.cpu=2,pods=1, used: limits.cpu=7,pods=20, limited: limits.cpu=8,pods=20
#   pods "web-0" is forbidden: failed quota: compute: must specify limits.cpu for: web; limits.memory for: web
#   pods "web-0" is forbidden: [maximum cpu usage per Container is 1, but limit is 2, cpu max limit to request ratio per Container is 4, but provided ratio is 8.000000]
#   pods "web-0" is forbidden: violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true), hostPort (container "web" uses hostPort 80)
#   admission webhook "validate.kyverno.svc-fail" denied the request: …
#   failed calling webhook "w.example.com": failed to call webhook: Post "https://svc.ns.svc:443/path?timeout=10s": no endpoints available for service "svc"
# Mirrors plugin/pkg/admission/{resourcequota,limitranger,podsecurity}, apiserver admission/plugin/{webhook,policy}, field.Error,
# OpenShift's SCC admission. What policies say in their own words is %words; other free text is %text.
@preprocessor typescript
@{%
import { stubLexer } from '../../nearley.js'
import { grow, growBy } from '../../grow.js'
import { addTrouble, keepText, wrapError } from '../../error-report.js'
import { addAmounts, addBound, addFieldError, addPolicy, addProvider, addViolation, addWords, beginReason, joinRefusal } from '../../refusal.js'
const lexer = stubLexer('object', 'exceeded', 'amounts', 'demand', 'bound', 'security', 'violation', 'constraints', 'provider', 'denied', 'policy', 'words', 'call', 'url', 'trouble', 'named', 'field', 'text')
%}
@lexer lexer

refusal  -> pieces                            {% (d) => joinRefusal(d[0]) %}

pieces   -> null                              {% () => [] %}
          | pieces piece                      {% (d) => growBy(d[0], d[1]) %}

piece    -> %object                           {% (d) => [wrapError(d[0])] %}
          | quota                             {% (d) => d[0] %}
          | %demand                           {% (d) => [beginReason(d[0])] %}
          | %bound                            {% (d) => [addBound(d[0])] %}
          | security                          {% (d) => d[0] %}
          | constraints                       {% (d) => d[0] %}
          | denial                            {% (d) => d[0] %}
          | call                              {% (d) => d[0] %}
          | %named                            {% (d) => [beginReason(d[0])] %}
          | %field                            {% (d) => [addFieldError(d[0])] %}
          | %text                             {% (d) => [keepText(d[0])] %}

quota    -> %exceeded                         {% (d) => [beginReason(d[0])] %}
          | quota %amounts                    {% (d) => grow(d[0], addAmounts(d[1])) %}

security -> %security                         {% (d) => [beginReason(d[0])] %}
          | security %violation               {% (d) => grow(d[0], addViolation(d[1])) %}

constraints -> %constraints                   {% (d) => [beginReason(d[0])] %}
          | constraints %provider             {% (d) => grow(d[0], addProvider(d[1])) %}

denial   -> %denied                           {% (d) => [beginReason(d[0])] %}
          | denial %policy                    {% (d) => grow(d[0], addPolicy(d[1])) %}
          | denial %words                     {% (d) => grow(d[0], addWords(d[1])) %}

call     -> %call                             {% (d) => [beginReason(d[0])] %}
          | call %url                         {% (d) => grow(d[0], wrapError(d[1])) %}
          | call %trouble                     {% (d) => grow(d[0], addTrouble(d[1])) %}
