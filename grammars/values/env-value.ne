# The value of an environment variable: a literal, or a reference behind what it stands for.
# Sample: 10.1.2.3 (v1:status.podIP)
# Sample: <set to the key 'password' in secret 'sec-1'>  Optional: false
# Source: describeContainerEnvVars. The lexer keeps the printed value, which is free text, in one token.
@preprocessor typescript
@{%
import { configMapKey, fieldReference, literal, resourceReference, secretKey } from '../../env-value.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('text', 'version', 'path', 'resource', 'key', 'name', 'boolean', 'mark')
%}
@lexer lexer

value    -> %text                                                        {% ([text]) => literal(text) %}
          | %text "(" %version ":" %path ")"                             {% ([, , version, , path]) => fieldReference(version, path) %}
          | %text "(" %resource ")"                                      {% ([text, , resource]) => resourceReference(text, resource) %}
          | "<set to the key" %key "in secret" %name ">" optional        {% ([, key, , name, , optional]) => secretKey(key, name, optional) %}
          | "<set to the key" %key "of config map" %name ">" optional    {% ([, key, , name, , optional]) => configMapKey(key, name, optional) %}
optional -> null                                                         {% () => null %}
          | "Optional:" %boolean                                         {% ([, boolean]) => boolean %}
