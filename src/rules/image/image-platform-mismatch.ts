import { allSay } from '../all-say.js'
import { messageRule } from '../message-rule.js'

export const imagePlatformMismatch = messageRule({
  id: 'image-platform-mismatch',
  alsoWhen: [{ cause: 'image-emulated' }],
  judge: ({ facts }) =>
    allSay(facts, 'image-emulated')
      ? {
          severity: 'warning',
          confidence: 'likely',
          title: 'the image is built for {built}, and the host is {host}',
          because: 'docker warns of it and emulates the other processor, where it can',
        }
      : {},
  title: [
    '`{image}` has no build for the platform of the node',
    'the image has no build for the platform of the node',
  ],
  explanation: "the image exists, but not for the node's processor or operating system",
  because: 'the manifest list has no entry for the platform',
  next: [
    {
      description: 'see for which platforms it is',
      command: '{inspectImage}{image}',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the image was pulled and its program fails with `exec format error`',
})
