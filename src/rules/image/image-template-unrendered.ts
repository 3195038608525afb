import { findPlaceholder } from '../../image/placeholder.js'
import { defineRule } from '../define-rule.js'

export const imageTemplateUnrendered = defineRule({
  id: 'image-template-unrendered',
  severity: 'error',
  when: [
    { cause: 'image-reference-invalid' },
    { reason: 'InvalidImageName' },
    { cause: 'image-not-found-or-private' },
    { cause: 'image-tag-missing' },
  ],
  unless: ({ image }) =>
    image === undefined || (findPlaceholder(image) === undefined && !/:\s*$/.test(image)),
  title: 'the image name holds a value that was not filled in: `{image}`',
  explanation:
    'a variable or chart value was not filled in before the object was applied, so its placeholder is the name',
  because: 'the name holds a placeholder',
  next: [
    { description: 'see what would be applied', command: 'kubectl diff -f <file>', safety: 'read-only' },
  ],
  pointsAt: 'image',
  refines: ['image-reference-invalid', 'image-not-found-or-private', 'image-tag-missing', 'image-name-typo'],
  silentWhen: 'the reference is a legal one',
})
