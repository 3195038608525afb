# A probe of a container.
# Sample: http-get https://[fd00::1]:http/health%3Fx=1 delay=3s timeout=1s period=3s #success=1 #failure=3
# Sample: exec [cat /tmp/healthy] delay=5s timeout=1s period=5s successThreshold=1 failureThreshold=3
# Source: DescribeProbe. The target of an exec, gRPC or TCP probe is one token: free text.
@preprocessor typescript
@{%
import { execProbe, grpcProbe, httpProbe, tcpProbe, unknownProbe, makeProbe } from '../../probe.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('scheme', 'host', 'port', 'path', 'command', 'service', 'number', 'mark')
%}
@lexer lexer

probe    -> handler "delay=" %number "timeout=" %number "period=" %number success %number failure %number
              {% ([handler, , delay, , timeout, , period, , success, , failure]) => makeProbe(handler, delay, timeout, period, success, failure) %}
handler  -> "exec" %command                          {% ([, command]) => execProbe(command) %}
          | "http-get" %scheme %host %port %path     {% ([, scheme, host, port, path]) => httpProbe(scheme, host, port, path) %}
          | "tcp-socket" %host %port                 {% ([, host, port]) => tcpProbe(host, port) %}
          | "grpc" %port %service                    {% ([, port, service]) => grpcProbe(port, service) %}
          | "unknown"                                {% () => unknownProbe() %}
success  -> "#success=" | "successThreshold="
failure  -> "#failure=" | "failureThreshold="
