# An age as kubectl prints it: `<unknown>`, `<invalid>`, one unit (`57s`) or two (`3h25m`), never a space.
# Sample: 5d1h
# Source: k8s.io/apimachinery/pkg/util/duration, ShortHumanDuration (kubectl 1.1-1.11) and HumanDuration (1.12 on).
# Tokens: one a number, one a unit letter, one a word in angle brackets.
@preprocessor typescript
@{%
import { makeAge, missingAge } from '../age.js'
import { stubLexer } from '../nearley.js'
const lexer = stubLexer('unknown', 'invalid', 'number', 'second', 'minute', 'hour', 'day', 'year')
%}
@lexer lexer

age -> %unknown                              {% () => missingAge('unknown') %}
     | %invalid                              {% () => missingAge('invalid') %}
     | %number %second                       {% ([n]) => makeAge('second', n) %}
     | %number %minute                       {% ([n]) => makeAge('minute', n) %}
     | %number %minute %number %second       {% ([n, , m]) => makeAge('minute', n, m) %}
     | %number %hour                         {% ([n]) => makeAge('hour', n) %}
     | %number %hour %number %minute         {% ([n, , m]) => makeAge('hour', n, m) %}
     | %number %day                          {% ([n]) => makeAge('day', n) %}
     | %number %day %number %hour            {% ([n, , m]) => makeAge('day', n, m) %}
     | %number %year                         {% ([n]) => makeAge('year', n) %}
     | %number %year %number %day            {% ([n, , m]) => makeAge('year', n, m) %}
