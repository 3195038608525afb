# How a process ended, as messages, state words and runtimes say it.
#   Init:ExitCode:137                                  (column STATUS)
#   mount failed: exit status 32
#   command '/bin/drain' exited with 126
#   signal: killed
#   Container worker for pod store/import-x failed with exit code 42 matching FailJob rule at index 0
# Mirrors kubectl's printPod, os.ProcessState.String, pkg/controller/job/pod_failure_policy.go. What the numbers mean is told
# in facts/ending.ts.
@preprocessor typescript
@{%
import { stubLexer } from '../../nearley.js'
import { addMatchedRule, makeEnding } from '../../ending-report.js'
const lexer = stubLexer('word', 'policy', 'exit', 'signal', 'rule', 'text')
%}
@lexer lexer

report -> %word                       {% (d) => makeEnding(d[0]) %}
        | before ending after         {% (d) => d[1] %}

before -> null                        {% () => null %}
        | %text                       {% () => null %}

ending -> %exit                       {% (d) => makeEnding(d[0]) %}
        | %signal                     {% (d) => makeEnding(d[0]) %}
        | %policy                     {% (d) => makeEnding(d[0]) %}
        | %policy %rule               {% (d) => addMatchedRule(makeEnding(d[0]), d[1]) %}

after  -> null                        {% () => null %}
        | after %text                 {% () => null %}
        | after %exit                 {% () => null %}
        | after %signal               {% () => null %}
        | after %policy               {% () => null %}
