import { messageRule } from '../message-rule.js'
import { sayField } from './say-field.js'

export const admissionInvalidObject = messageRule({
  id: 'admission-invalid-object',
  title: [
    'the cluster knows no kind `{missingKind}` in `{apiVersion}`',
    'the object is not valid: {fields}',
    'the object is not valid: the API server refused it',
  ],
  explanation:
    'a field has a value that is not allowed, is missing or may not be changed, or the kind is not known because its CRD is not installed or the version is gone',
  next: [
    {
      description: 'try the manifest without changing anything',
      command: 'kubectl apply --dry-run=server -f <file>',
      safety: 'read-only',
    },
    { description: 'see the kinds the cluster knows', command: 'kubectl api-resources', safety: 'read-only' },
  ],
  judge: ({ facts }) => {
    const fields = facts.flatMap(({ decoded }) => decoded?.refusal?.fields ?? []).map(sayField)
    return fields.length === 0 ? {} : { names: { fields: [...new Set(fields)].slice(0, 2).join('; ') } }
  },
  silentWhen: 'a policy, quota or webhook refuses: those have rules of their own',
})
