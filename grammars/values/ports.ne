# The ports of a container, a line of `Port:`, `Ports:`, `Host Port:` or `Host Ports:`.
# Sample: 80/TCP (http), 443/TCP
# Without a protocol, which the API server fills in, `80/`.
# Source: describeContainerPorts, describeContainerHostPorts.
@preprocessor typescript
@{%
import { startPorts, addPort, makePort } from '../../ports.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('number', 'word', 'mark')
%}
@lexer lexer

ports    -> port                          {% ([port]) => startPorts(port) %}
          | ports "," port                {% ([ports, , port]) => addPort(ports, port) %}
port     -> %number "/"                   {% ([number]) => makePort(number) %}
          | %number "/" %word             {% ([number, , protocol]) => makePort(number, protocol) %}
          | %number "/" %word "(" name ")"  {% ([number, , protocol, , name]) => makePort(number, protocol, name) %}
name     -> %word                         {% ([word]) => word %}
          | %number                       {% ([word]) => word %}
