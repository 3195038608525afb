# Amounts of resources as the quota plugin lists them: asked for, used, limited.
# Sample: limits.cpu=2,count/jobs.batch=1,pods=1    and not: limits.cpu
# Source: plugin/pkg/admission/resourcequota/controller.go (prettyPrint).
@preprocessor typescript
@{%
import { addAmount, startAmounts } from '../../amounts.js'
import { stubLexer } from '../../nearley.js'
const lexer = stubLexer('number', 'word', 'mark')
%}
@lexer lexer

amounts -> amount                {% ([amount]) => startAmounts(amount) %}
         | amounts "," amount    {% ([amounts, , amount]) => addAmount(amounts, amount) %}
amount  -> %word "=" %word       {% ([resource, , amount]) => ({ resource: resource.text, amount: amount.text }) %}
         | %word "=" %number     {% ([resource, , amount]) => ({ resource: resource.text, amount: amount.text }) %}
