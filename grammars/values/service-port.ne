# A port of a Service with its name, and the target and node ports beside it; of a NetworkPolicy, a range too.
# Sample: http  80/TCP    Sample: https/TCP    Sample: 1000-2000/TCP
# Source: describeService, printNetworkPolicySpecIngressFrom. Kubectl 1.8 prints a named target as %!d(string=https)/TCP.
@preprocessor typescript
@{%
import { makeServicePort, makeNamedPort } from '../../service-port.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('word', 'number', 'mark')
%}
@lexer lexer

port     -> target                 {% ([target]) => target %}
          | text target            {% ([name, target]) => makeNamedPort(name, target) %}
target   -> text "/" protocol      {% ([port, , protocol]) => makeServicePort(port, protocol) %}
protocol -> null                   {% () => '' %}
          | %word                  {% ([word]) => word.text %}
text     -> %word                  {% ([word]) => word %}
          | %number                {% ([word]) => word %}
