# A line of `Mounts:` or `Devices:`.
# Sample: /data from data (rw,path="a/b \"q\"")
# Source: describeContainerVolumes, describeVolumeDevices. The path is one token: it may hold anything, ` from ` too.
@preprocessor typescript
@{%
import { makeDevice, makeMount } from '../../mount.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('path', 'name', 'mode', 'quoted', 'mark')
%}
@lexer lexer

line  -> %path "from" %name                                      {% ([path, , name]) => makeDevice(path, name) %}
       | %path "from" %name "(" %mode ")"                        {% ([path, , name, , mode]) => makeMount(path, name, mode) %}
       | %path "from" %name "(" %mode "," "path=" %quoted ")"    {% ([path, , name, , mode, , , sub]) => makeMount(path, name, mode, sub) %}
