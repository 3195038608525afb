import { messageRule } from '../message-rule.js'

export const imageManifestUnsupported = messageRule({
  id: 'image-manifest-unsupported',
  title: [
    'the runtime does not understand the manifest of `{image}`',
    'the runtime does not understand the manifest of the image',
  ],
  explanation: 'the image was pushed by a very old client, or is no container image',
  because: 'the format of the manifest is refused',
  next: [
    {
      description: 'look at the manifest, then build and push it anew',
      command: '{inspectImage}{image}',
      safety: 'read-only',
    },
  ],
  judge: ({ image, suggest, facts: [fact] }) =>
    image === undefined ? {} : { suggestions: suggest(image, fact.decoded?.text) },
  silentWhen: 'there is no build for the platform',
})
