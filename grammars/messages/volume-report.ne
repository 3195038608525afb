# What attach-detach controller, kubelet, mount helpers and CSI drivers say of a volume.
#   MountVolume.SetUp failed for volume "data" : mount failed: exit status 32
#   Mounting command: mount
#   Mounting arguments: -t nfs nas:/export /var/lib/kubelet/…
#   Output: mount.nfs: access denied by server while mounting nas:/export
#   Multi-Attach error for volume "pvc-1" Volume is already used by pod(s) db-0, db-1
#   Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[data token], failed to process volumes=[]: timed out waiting for the condition
#   AttachVolume.Attach failed for volume "pvc-1" : rpc error: code = Internal desc = Could not attach volume "vol-1" to node "i-1": …
# Mirrors pkg/volume/util/operationexecutor, kubelet/volumemanager, k8s.io/mount-utils, pkg/volume/csi. What drivers and clouds
# say of their own is %text.
@preprocessor typescript
@{%
import { stubLexer } from '../../nearley.js'
import { grow } from '../../grow.js'
import { addTrouble, joinReport, keepText, wrapError } from '../../error-report.js'
import { addHolder, addMount, addWaiting, beginConflict, beginOperation, beginWait } from '../../volume-report.js'
const lexer = stubLexer('operation', 'conflict', 'wait', 'holder', 'list', 'layer', 'mounting', 'output', 'trouble', 'text')
%}
@lexer lexer

report   -> before %operation causes          {% (d) => joinReport(beginOperation(d[1]), d[2]) %}
          | before %conflict holders causes   {% (d) => joinReport(addHolder(beginConflict(d[1]), d[2]), d[3]) %}
          | before %wait lists causes         {% (d) => joinReport(addWaiting(beginWait(d[1]), d[2]), d[3]) %}
          | causes                            {% (d) => joinReport({}, d[0]) %}

before   -> null                              {% () => null %}
          | before %text                      {% () => null %}

holders  -> null                              {% () => [] %}
          | holders %holder                   {% (d) => grow(d[0], d[1]) %}

lists    -> null                              {% () => [] %}
          | lists %list                       {% (d) => grow(d[0], d[1]) %}

causes   -> null                              {% () => [] %}
          | causes cause                      {% (d) => grow(d[0], d[1]) %}

cause    -> %layer                            {% (d) => wrapError(d[0]) %}
          | %mounting                         {% (d) => addMount(d[0]) %}
          | %output                           {% (d) => addMount(d[0]) %}
          | %trouble                          {% (d) => addTrouble(d[0]) %}
          | %text                             {% (d) => keepText(d[0]) %}
