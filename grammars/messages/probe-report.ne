# What the kubelet says of a probe, and what the probe itself said.
#   Readiness probe errored and resulted in unknown state: rpc error: code = Unknown desc = failed to exec in container: …
#   Liveness probe failed: Get "http://10.1.0.9:8080/healthz": dial tcp 10.1.0.9:8080: connect: connection refused
#   Container web failed liveness probe, will be restarted
#   prober.go:111] Liveness probe for "web-0_shop(1f0e):web" failed (failure): HTTP probe failed with statuscode: 503
#   "Probe failed" probeType="Liveness" pod="shop/web-0" podUID=1f0e containerName="web" probeResult=failure output="…"
# Mirrors pkg/kubelet/prober/prober.go, kuberuntime_container.go (killContainer) and pkg/probe/{http,tcp,grpc,exec}. Anybody's
# program may write behind the head: its words are %text, and only the phrases of Go's net/http, gRPC and runtimes are known.
@preprocessor typescript
@{%
import { stubLexer } from '../../nearley.js'
import { addOutput, addEntry, startProbe } from '../../probe-report.js'
const lexer = stubLexer('probe', 'logged', 'entry', 'request', 'dial', 'answer', 'limit', 'command', 'trouble', 'body', 'text')
%}
@lexer lexer

message -> preamble spoken                  {% (d) => d[1] %}
         | preamble logged                  {% (d) => d[1] %}

preamble -> null                            {% () => null %}
          | %text                           {% () => null %}

spoken  -> %probe                           {% (d) => startProbe(d[0]) %}
         | spoken output                    {% (d) => addOutput(d[0], d[1]) %}

logged  -> %logged                          {% (d) => startProbe(d[0]) %}
         | logged %entry                    {% (d) => addEntry(d[0], d[1]) %}
         | logged output                    {% (d) => addOutput(d[0], d[1]) %}

output  -> asked                            {% (d) => d[0] %}
         | %answer                          {% (d) => d[0] %}
         | %limit                           {% (d) => d[0] %}
         | %command                         {% (d) => d[0] %}
         | %trouble                         {% (d) => d[0] %}
         | %body                            {% (d) => d[0] %}
         | %text                            {% (d) => d[0] %}

asked   -> %request                         {% (d) => d[0] %}
         | %dial                            {% (d) => d[0] %}
