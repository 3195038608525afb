# A line of `Environment Variables from:`.
# Sample: cm-a  ConfigMap with prefix 'P_'  Optional: false
# Source: describeContainerEnvFrom.
@preprocessor typescript
@{%
import { makeEnvSource } from '../../env-source.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('name', 'kind', 'prefix', 'boolean', 'mark')
%}
@lexer lexer

source   -> %name %kind prefix optional    {% ([name, kind, prefix, optional]) => makeEnvSource(name, kind, prefix, optional) %}
prefix   -> null                           {% () => null %}
          | "with prefix" %prefix          {% ([, prefix]) => prefix %}
optional -> null                           {% () => null %}
          | "Optional:" %boolean           {% ([, boolean]) => boolean %}
