# One row of a table of events, over the kinds of its cells: which cell is which column.
# Sample: `  Warning  Failed  4s (x3 over 51s)  kubelet, node-1  Error: ErrImagePull` is type camel repeated pair text.
# Every table since kubectl 1.0, with a header or without: `describe` (describeRow, seenRow, timeRow) and `get events`,
# `kubectl events` (getRow, getSeenRow). The age is the anchor: no other cell looks like one.
# Source: kubectl pkg/describe/describe.go DescribeEvents; pkg/cmd/events/event_printer.go; kubernetes
# pkg/printers/internalversion/printers.go printEvent.
@preprocessor typescript
@{%
import { asMessage, asRow, cells } from '../event-row.js'
import { stubLexer } from '../nearley.js'
const lexer = stubLexer(
  'type', 'age', 'repeated', 'time', 'count', 'source', 'pair', 'component', 'fieldPath', 'object', 'eventName',
  'camel', 'word', 'text', 'tailAge', 'tailCount', 'tailName',
)
%}
@lexer lexer

row -> describeRow  {% asRow('describe') %}
     | seenRow      {% asRow('seen') %}
     | timeRow      {% asRow('time') %}
     | getSeenRow   {% asRow('get-seen') %}
     | getRow       {% asRow('get') %}

# kubectl 1.8 on: Type Reason Age From Message. Without an age only after a plain type and reason.
describeRow -> %type age tail                    {% cells('type', 'age', '*') %}
             | %camel age tail                   {% cells('reason', 'age', '*') %}
             | %type reason age tail             {% cells('type', 'reason', 'age', '*') %}
             | %type %object age tail            {% cells('type', 'reason', 'age', '*') %}
             | %type reason reason age tail      {% cells('type', 'reason', 'reason', 'age', '*') %}
             | %type %camel                      {% cells('type', 'reason') %}
             | %type %camel agelessTail          {% cells('type', 'reason', '*') %}

tail -> null                                     {% cells() %}
      | sure                                     {% cells('from') %}
      | sure message                             {% cells('from', '*') %}
      | likely                                   {% cells('message') %}
      | likely message                           {% cells('from', '*') %}
      | never                                    {% cells('message') %}
      | never message                            {% asMessage %}

agelessTail -> sure                              {% cells('from') %}
             | sure message                      {% cells('from', '*') %}
             | start                             {% cells('message') %}
             | start calm                        {% asMessage %}
             | start calm message                {% asMessage %}

# kubectl 1.0-1.7: FirstSeen LastSeen Count From SubObjectPath [Type] Reason Message (Type from 1.2).
seenRow -> seen %count %source subObject:? %type:? reason message:?
                                                 {% cells('first', 'last', 'count', 'from', 'fieldPath', 'type', 'reason', '*') %}
         | seen %count other subObject:? %type reason message:?
                                                 {% cells('first', 'last', 'count', 'from', 'fieldPath', 'type', 'reason', '*') %}
         | seen %count subObject:? %type reason message:?
                                                 {% cells('first', 'last', 'count', 'fieldPath', 'type', 'reason', '*') %}

# Before 1.0: Time From SubobjectPath Reason Message.
timeRow -> %time %source subObject:? reason message:?
                                                 {% cells('last', 'from', 'fieldPath', 'reason', '*') %}

# `get events` up to 1.11: [NAMESPACE] LASTSEEN FIRSTSEEN COUNT NAME KIND SUBOBJECT [TYPE] REASON SOURCE MESSAGE.
getSeenRow -> name:? seen %count name %camel subObject:? %type:? %camel seenTail
                                                 {% cells('namespace', 'first', 'last', 'count', 'name', 'kind', 'fieldPath', 'type', 'reason', '*') %}

# `get events` from 1.12, `kubectl events`: [NAMESPACE] LAST SEEN, TYPE, REASON, OBJECT or KIND, MESSAGE; `-o wide`
# has SUBOBJECT and SOURCE before and FIRST SEEN, COUNT, NAME after the message.
getRow -> name:? age %type:? %camel target getTail
                                                 {% cells('namespace', 'age', 'type', 'reason', '*', '*') %}
        | name:? age %type:? %camel %camel %count message
                                                 {% cells('namespace', 'age', 'type', 'reason', 'kind', '*', '*') %}
        | name:? age %type:? %camel target subObject:? seenTail %tailAge %tailCount %tailName
                                                 {% cells('namespace', 'age', 'type', 'reason', '*', 'fieldPath', '*', 'first', 'count', 'eventName') %}

        # k9s: NAMESPACE, LAST SEEN, TYPE, REASON, OBJECT, COUNT, MESSAGE.
        | name:? age %type:? %camel %object %count message
                                                 {% cells('namespace', 'age', 'type', 'reason', 'object', 'count', '*') %}

getTail -> null                                  {% cells() %}
         | sure                                  {% cells('from') %}
         | sure message                          {% cells('from', '*') %}
         | start                                 {% cells('message') %}
         | begin message                         {% asMessage %}

seenTail -> getTail                              {% id %}
          | %count message                       {% asMessage %}

target    -> %object                             {% cells('object') %}
           | %camel                              {% cells('kind') %}
age       -> %age                                {% id %}
           | %repeated                           {% id %}
seen      -> moment moment                       {% cells('first', 'last') %}
moment    -> %age                                {% id %}
           | %time                               {% id %}
subObject -> %fieldPath                          {% id %}
name      -> %word                               {% id %}
           | %component                          {% id %}
           | %eventName                          {% id %}
reason    -> %camel                              {% id %}
           | %word                               {% id %}
           | %text                               {% id %}
sure      -> %source                             {% id %}
           | %pair                               {% id %}
           | %component                          {% id %}
likely    -> %word                               {% id %}
           | %camel                              {% id %}
           | %object                             {% id %}
           | %eventName                          {% id %}
other     -> %pair                               {% id %}
           | %component                          {% id %}
           | likely                              {% id %}
never     -> %text                               {% id %}
           | %type                               {% id %}
           | %fieldPath                          {% id %}
           | moving                              {% id %}
moving    -> %age                                {% id %}
           | %repeated                           {% id %}
           | %time                               {% id %}
           | %count                              {% id %}
start     -> begin                               {% id %}
           | %count                              {% id %}
begin     -> %text                               {% id %}
           | %type                               {% id %}
           | %time                               {% id %}
           | likely                              {% id %}
calm      -> %count                              {% id %}
           | %time                               {% id %}
           | sure                                {% id %}
           | %text                               {% id %}
           | %type                               {% id %}
           | %fieldPath                          {% id %}
           | likely                              {% id %}
any       -> sure                                {% id %}
           | likely                              {% id %}
           | never                               {% id %}
message   -> any                                 {% asMessage %}
           | message any                         {% asMessage %}
