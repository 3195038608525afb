# Why the sandbox of a pod could not be made: runtime, network plugins (each may call another) and their agents.
#   Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "7f1c":
#     plugin type="multus" name="multus-cni-network" failed (add): [shop/web-0:cbr0]: error adding container to network "cbr0":
#     plugin type="flannel" failed (add): loadFlannelSubnetEnv failed: open /run/flannel/subnet.env: no such file or directory
#   failed to set up sandbox container "9a" network for pod "web-0": networkPlugin cni failed to set up pod "web-0_shop" network: …
#   failed to create pod network sandbox k8s_web-0_shop_1f_0(9a): error adding pod shop_web-0 to CNI network "cbr0": …
# Mirrors kubelet/kuberuntime, containerd internal/cri/server/sandbox_run.go, cri-o server/sandbox_run.go, dockershim, libcni.
@preprocessor typescript
@{%
import { stubLexer } from '../../nearley.js'
import { grow, growBy } from '../../grow.js'
import { addTrouble, keepText, wrapError } from '../../error-report.js'
import { addPlugin, joinSandbox } from '../../sandbox-report.js'
const lexer = stubLexer('layer', 'plugin', 'trouble', 'text')
%}
@lexer lexer

report  -> outside                            {% (d) => joinSandbox(d[0], [], []) %}
         | outside plugins causes             {% (d) => joinSandbox(d[0], d[1], d[2]) %}

outside -> null                               {% () => [] %}
         | outside cause                      {% (d) => grow(d[0], d[1]) %}

plugins -> %plugin                            {% (d) => [addPlugin(d[0])] %}
         | plugins between %plugin            {% (d) => grow(growBy(d[0], d[1]), addPlugin(d[2])) %}

between -> null                               {% () => [] %}
         | between cause                      {% (d) => grow(d[0], d[1]) %}

causes  -> null                               {% () => [] %}
         | causes cause                       {% (d) => grow(d[0], d[1]) %}

cause   -> %layer                             {% (d) => wrapError(d[0]) %}
         | %trouble                           {% (d) => addTrouble(d[0]) %}
         | %text                              {% (d) => keepText(d[0]) %}
