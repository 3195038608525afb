# Where an Ingress sends requests to: a Service with what kubectl knows of its endpoints, or another resource.
# Sample: svc:http (10.1.0.1:8080)    Sample: nope:80 (<error: services "nope" not found>)
# Sample: APIGroup: k8s.example.com, Kind: StorageBucket, Name: b
# Source: describeBackendV1, serviceBackendStringer. What stands in the brackets is one token.
@preprocessor typescript
@{%
import { makeCoreBackend, makeServiceBackend, makeResourceBackend } from '../../ingress-backend.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('word', 'number', 'mark', 'bracket')
%}
@lexer lexer

backend -> name ":" name                                                   {% ([service, , port]) => makeServiceBackend(service, port) %}
         | name ":" name %bracket                                          {% ([service, , port, bracket]) => makeServiceBackend(service, port, bracket) %}
         | "APIGroup" ":" name "," "Kind" ":" name "," "Name" ":" name     {% ([, , group, , , , kind, , , , name]) => makeResourceBackend(group, kind, name) %}
         | "APIGroup" ":" "," "Kind" ":" name "," "Name" ":" name          {% ([, , , , , kind, , , , name]) => makeCoreBackend(kind, name) %}
name    -> %word                                                           {% ([word]) => word %}
         | %number                                                         {% ([word]) => word %}
