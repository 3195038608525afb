# A label selector as kubectl prints it.
# Sample: app=web,tier in (back,front),env notin (dev),partition,!legacy
# Source: metav1.FormatLabelSelector, labels.Selector.String.
@preprocessor typescript
@{%
import { addRequirement, equals, exists, inSet, makeSelector, startValues, addValue } from '../../label-selector.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('word', 'number', 'mark')
%}
@lexer lexer

selector    -> requirement                       {% ([requirement]) => makeSelector(requirement) %}
             | selector "," requirement          {% ([selector, , requirement]) => addRequirement(selector, requirement) %}
requirement -> text "=" value                    {% ([key, , value]) => equals(key, value) %}
             | text "in" "(" values ")"          {% ([key, , , values]) => inSet(key, 'In', values) %}
             | text "notin" "(" values ")"       {% ([key, , , values]) => inSet(key, 'NotIn', values) %}
             | text                              {% ([key]) => exists(key, 'Exists') %}
             | "!" text                          {% ([, key]) => exists(key, 'DoesNotExist') %}
values      -> value                             {% ([value]) => startValues(value) %}
             | values "," value                  {% ([values, , value]) => addValue(values, value) %}
value       -> null                              {% () => '' %}
             | text                              {% ([word]) => word.text %}
text        -> %word                             {% ([word]) => word %}
             | %number                           {% ([word]) => word %}
