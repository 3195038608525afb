import { allSay } from '../all-say.js'
import { messageRule } from '../message-rule.js'
import { cameShort } from './came-short.js'

export const imageLayerCorrupt = messageRule({
  id: 'image-layer-corrupt',
  alsoWhen: [{ cause: 'layer-refused' }],
  title: ['a layer of `{image}` does not arrive whole', 'a layer of the image does not arrive whole'],
  explanation:
    'the download is broken, a proxy changes it, or the local store of the node is damaged; the image itself exists',
  because: 'what arrived is not what the manifest promises',
  next: [
    {
      description: 'on the node: remove the image and pull again',
      command: '{cri} rmi {image}',
      safety: 'mutating',
    },
  ],
  // Then the link is as likely the cause: `image-registry-timeout` is the other reading.
  judge: ({ facts }) =>
    allSay(facts, 'layer-refused')
      ? {
          title: [
            'the node may not unpack a layer of `{image}`',
            'the node may not unpack a layer of the image',
          ],
          because: 'the layer holds owners or attributes that the runtime is not allowed to write there',
        }
      : facts.every(cameShort)
        ? { confidence: 'possible' }
        : {},
  tellApart: '{cri} pull {image}',
  silentWhen: 'the disk is full',
})
