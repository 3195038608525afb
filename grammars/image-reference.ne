# An image reference, as the runtimes read it: `registry.example.com:5000/team/app:1.2@sha256:0123…`
# Mirrors distribution/reference: regexp.go (grammar) and normalize.go (which first part is a registry).
# The lexer writes %registry before the first token when normalize.go would call the first part a registry, so the
# two readings of `a/b` never compete here. Lengths, digest algorithm and 64-hex ids are checked by the caller.
@preprocessor typescript
@{%
import { stubLexer } from '../nearley.js'
import { makeDigest, makeReference, textOf } from '../image-reference.js'
const lexer = stubLexer('registry', 'digits', 'lower', 'mixed', 'dot', 'underscore', 'underscores', 'scores', 'dashes', 'plus', 'slash', 'colon', 'at', 'address')
%}
@lexer lexer

reference -> %registry domain %slash path tag:? digest:?  {% (d) => makeReference(d[1], d[3], d[4], d[5]) %}
           | path tag:? digest:?                          {% (d) => makeReference(undefined, d[0], d[1], d[2]) %}

domain    -> host                                         {% textOf %}
           | host %colon %digits                          {% textOf %}
host      -> label                                        {% textOf %}
           | host %dot label                              {% textOf %}
           | %address                                     {% textOf %}
label     -> word                                         {% textOf %}
           | label %dashes word                           {% textOf %}

path      -> component                                    {% textOf %}
           | path %slash component                        {% textOf %}
component -> alnum                                        {% textOf %}
           | component separator alnum                    {% textOf %}
separator -> %dot                                         {% textOf %}
           | %underscore                                  {% textOf %}
           | %underscores                                 {% textOf %}
           | %dashes                                      {% textOf %}

tag       -> %colon tagText                               {% (d) => textOf([d[1]]) %}
tagText   -> tagStart                                     {% textOf %}
           | tagText tagStart                             {% textOf %}
           | tagText %dot                                 {% textOf %}
           | tagText %dashes                              {% textOf %}
tagStart  -> word                                         {% textOf %}
           | %underscore                                  {% textOf %}
           | %underscores                                 {% textOf %}
           | %scores                                      {% textOf %}

digest    -> %at algorithm %colon word                    {% (d) => makeDigest(d[1], d[3]) %}
algorithm -> named                                        {% textOf %}
           | algorithm joint named                        {% textOf %}
named     -> %lower                                       {% textOf %}
           | %mixed                                       {% textOf %}
joint     -> %dot                                         {% textOf %}
           | %underscore                                  {% textOf %}
           | %dashes                                      {% textOf %}
           | %plus                                        {% textOf %}

alnum     -> %digits                                      {% textOf %}
           | %lower                                       {% textOf %}
word      -> alnum                                        {% textOf %}
           | %mixed                                       {% textOf %}
