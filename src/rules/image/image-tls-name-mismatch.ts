import { messageRule } from '../message-rule.js'

export const imageTlsNameMismatch = messageRule({
  id: 'image-tls-name-mismatch',
  title: [
    'the certificate of `{askedName}`, {askedFor}, is for another name',
    'the certificate of the registry is not for `{registryHost}`',
    'the certificate of the registry is for another name',
  ],
  explanation: [
    '{askedName} is asked by a host or address that its certificate does not hold',
    'the image names the registry by a host or address that its certificate does not hold',
  ],
  because: 'the certificate holds other names',
  next: [
    {
      description: 'see for which names it is',
      command: [
        'openssl s_client -connect {askedEndpoint} -servername {askedName}',
        'openssl s_client -connect {registryEndpoint} -servername {registryName}',
      ],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the authority is not known',
})
