# The structure of one `kubectl describe` block: which lines are fields, what is nested in what, where a value goes on,
# what is a list, a table, a data section, and where the events stand.
#
#   Containers:                  fields
#     main:                      indent fields
#       State:       Running     indent fields
#         Started:   Sun, …      indent fields dedent dedent dedent
#   Conditions:                  fields
#     Type    Status  Reason     indent header
#     ----    ------  ------     dashes
#     Ready   False   R          rows dedent
#   Events:                      events
#     Type  Reason  Age  …       eventLines
#
# One token is a run of like lines (src/grammar/describe.ts says which); indentation of the key, never the value column,
# makes `indent` and `dedent`. `other` may stand anywhere: nothing stops the parse.
# Mirrors staging/src/k8s.io/kubectl/pkg/describe/describe.go and its PrefixWriter.
@preprocessor typescript
@{%
import { begin, append, makeFields, makeItems, makeTable, makeSection, makeEvents, makeOrphans, makeOther } from '../describe.js'
import { stubLexer } from '../nearley.js'
const lexer = stubLexer(
  'fields', 'items', 'more', 'indent', 'dedent', 'orphan', 'header', 'dashes', 'rows', 'section', 'entry', 'events',
  'eventLines', 'other',
)
%}
@lexer lexer

block   -> level                              {% ([level]) => level %}

level   -> null                               {% begin %}
         | level part                         {% ([level, part]) => append(level, part) %}

part    -> %fields                            {% ([fields]) => makeFields(fields) %}
         | %fields continued                  {% ([fields, more]) => makeFields(fields, more) %}
         | %fields nested                     {% ([fields, nested]) => makeFields(fields, null, nested) %}
         | %fields continued nested           {% ([fields, more, nested]) => makeFields(fields, more, nested) %}
         | %items                             {% ([items]) => makeItems(items) %}
         | %items continued                   {% ([items, more]) => makeItems(items, more) %}
         | table                              {% ([table]) => table %}
         | section                            {% ([section]) => section %}
         | %orphan level %dedent              {% ([orphan, level]) => makeOrphans(orphan, level) %}
         | %events                            {% ([events]) => makeEvents(events) %}
         | %events %eventLines                {% ([events, lines]) => makeEvents(events, lines) %}
         | %other                             {% ([other]) => makeOther(other) %}

# The children of the last field before it.
nested  -> %indent level %dedent              {% ([, level]) => level %}

# The lines on which a value goes on: aligned with it, or raw from column 0.
continued -> %more                            {% ([more]) => more %}

table   -> %header %dashes rows               {% ([header, dashes, rows]) => makeTable(header, dashes, rows) %}
rows    -> null                               {% begin %}
         | rows row                           {% ([rows, row]) => append(rows, row) %}
row     -> %rows                              {% ([rows]) => makeItems(rows) %}
         | %rows continued                    {% ([rows, more]) => makeItems(rows, more) %}

# ConfigMap and Secret: `Data` and `====`; a ConfigMap's keys are underlined by `----`, its values are raw.
section -> %section entries                   {% ([section, entries]) => makeSection(section, entries) %}
entries -> null                               {% begin %}
         | entries entry                      {% ([entries, entry]) => append(entries, entry) %}
entry   -> %entry                             {% ([entry]) => makeFields(entry) %}
         | %entry continued                   {% ([entry, more]) => makeFields(entry, more) %}
