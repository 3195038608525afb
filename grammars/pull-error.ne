# A message of kubelet, runtime and registry with what each layer put in front of it, outermost first:
#   spec.containers{web}: Failed to pull image "x": rpc error: code = Unknown desc = Error response from daemon: pull access denied
# and one error per credential tried: `[a: cause, b: cause]`.
# Mirrors fmt.Errorf chains of kubelet/images, containerd core/remotes/docker, containers/image docker, runc.
# The lexer names the layers (see ../src/grammar/pull-error.ts); what it does not know is one %text token.
@preprocessor typescript
@{%
import { stubLexer } from '../nearley.js'
import { grow } from '../grow.js'
import { makeAlternatives, makeChain, makeInnermost, makeMessage } from '../pull-error.js'
const lexer = stubLexer('prefix', 'layer', 'open', 'comma', 'close', 'text')
%}
@lexer lexer

message      -> prefixes chain               {% (d) => makeMessage(d[0], d[1]) %}

prefixes     -> null                         {% () => [] %}
              | prefixes %prefix             {% (d) => grow(d[0], d[1]) %}

chain        -> layers innermost             {% (d) => makeChain(d[0], d[1]) %}
layers       -> null                         {% () => [] %}
              | layers %layer                {% (d) => grow(d[0], d[1]) %}

innermost    -> %text                        {% (d) => makeInnermost([d[0]]) %}
              | %open alternatives %close    {% (d) => makeAlternatives(d[1]) %}
alternatives -> inside                       {% (d) => [d[0]] %}
              | alternatives %comma inside   {% (d) => grow(d[0], d[2]) %}
inside       -> layers %text                 {% (d) => makeChain(d[0], makeInnermost([d[1]])) %}
