# The addresses behind a port.
# Sample: 10.1.0.1:8080,[fd00::1]:8080,10.1.0.3 + 2 more...
# Source: formatEndpoints, formatEndpointSlices. An address without port belongs to a subset without ports.
@preprocessor typescript
@{%
import { startEndpoints, addEndpoint, hideEndpoints } from '../../endpoint-list.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('address', 'number', 'mark')
%}
@lexer lexer

list    -> shown                          {% ([shown]) => shown %}
         | shown "+" %number "more..."    {% ([shown, , count]) => hideEndpoints(shown, count) %}
shown   -> %address                       {% ([address]) => startEndpoints(address) %}
         | shown "," %address             {% ([shown, , address]) => addEndpoint(shown, address) %}
