import { messageRule } from '../message-rule.js'

export const imageTlsExpired = messageRule({
  id: 'image-tls-expired',
  title: [
    'the certificate of `{askedName}`, {askedFor}, is expired, or the clock of the node is wrong',
    'the certificate of `{registryHost}` is expired, or the clock of the node is wrong',
    'the certificate of the registry is expired, or the clock of the node is wrong',
  ],
  explanation: 'the time of the node is not within the validity of the certificate',
  because: 'the certificate is not valid at this time',
  next: [{ description: 'on the node: see its clock', command: 'date -u', safety: 'read-only' }],
  silentWhen: "the certificate is the kubelet's own",
})
