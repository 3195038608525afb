# What a metric of an autoscaler is of, a key below `Metrics:`.
# Samples: resource cpu on pods  (as a percentage of request)
#          resource cpu of container "app" on pods
#          "pps" on pods
#          "rps" on Ingress/main (target value)
#          "queue" (target average value)
# Source: describeHorizontalPodAutoscalerV2 in kubectl's describe.go.
@preprocessor typescript
@{%
import { makeResource, makeContainerResource, makePods, makeObject, makeExternal } from '../../metric.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('quoted', 'word', 'object', 'note')
%}
@lexer lexer

metric -> "resource" name "on" "pods"                          {% ([, name]) => makeResource(name, null) %}
        | "resource" name "on" "pods" %note                    {% ([, name, , , note]) => makeResource(name, note) %}
        | "resource" name "of" "container" %quoted "on" "pods"
            {% ([, name, , , container]) => makeContainerResource(name, container, null) %}
        | "resource" name "of" "container" %quoted "on" "pods" %note
            {% ([, name, , , container, , , note]) => makeContainerResource(name, container, note) %}
        | %quoted "on" "pods"                                   {% ([name]) => makePods(name) %}
        | %quoted "on" %object                                  {% ([name, , object]) => makeObject(name, object, null) %}
        | %quoted "on" %object %note                            {% ([name, , object, note]) => makeObject(name, object, note) %}
        | %quoted %note                                         {% ([name, note]) => makeExternal(name, note) %}

# An extended resource has a slash in its name: `nvidia.com/gpu`.
name -> %word  {% id %}
      | %object {% id %}
