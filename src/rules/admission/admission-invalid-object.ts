import { allSay } from '../all-say.js'
import { messageRule } from '../message-rule.js'
import { firstLine } from '../own-words.js'
import { sayField } from './say-field.js'

export const admissionInvalidObject = messageRule({
  id: 'admission-invalid-object',
  alsoWhen: [{ cause: 'helm-refuses' }],
  title: [
    '{helm} refuses: {refused}',
    'the cluster knows no kind `{missingKind}` in `{apiVersion}`',
    'the object is not valid: {fields}',
    'the object is not valid: the API server refused it',
  ],
  explanation: [
    '{helm} makes no release whose name is taken or under way, and takes over no object that it has not made',
    'a field has a value that is not allowed, is missing or may not be changed, or the kind is not known because its CRD is not installed or the version is gone',
  ],
  next: [
    {
      description: 'see every release, also those that failed or hang',
      command: 'helm list --all-namespaces --all',
      safety: 'read-only',
      onlyWith: 'helm',
    },
    {
      description: 'try the manifest without changing anything',
      command: 'kubectl apply --dry-run=server -f <file>',
      safety: 'read-only',
      onlyWithout: 'helm',
    },
    {
      description: 'see the kinds the cluster knows',
      command: 'kubectl api-resources',
      safety: 'read-only',
      onlyWithout: 'helm',
    },
  ],
  judge: ({ facts }) => {
    if (allSay(facts, 'helm-refuses')) {
      return {
        confidence: 'possible',
        because: 'a release of this name is there or under way, or an object that belongs to none',
        names: { helm: 'Helm', refused: firstLine(facts[0].decoded?.text ?? '') },
      }
    }
    const fields = facts.flatMap(({ decoded }) => decoded?.refusal?.fields ?? []).map(sayField)
    return fields.length === 0 ? {} : { names: { fields: [...new Set(fields)].slice(0, 2).join('; ') } }
  },
  silentWhen: 'a policy, quota or webhook refuses: those have rules of their own',
})
