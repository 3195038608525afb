import { allSay } from '../all-say.js'
import { messageRule } from '../message-rule.js'

export const nodeCertificateExpired = messageRule({
  id: 'node-certificate-expired',
  alsoWhen: [{ cause: 'api-certificate-expired' }],
  judge: ({ facts }) =>
    allSay(facts, 'api-certificate-expired')
      ? {
          confidence: 'likely',
          title: 'the certificate of the {api} has expired, or that of who asks it',
          names: { api: 'API server' },
        }
      : {},
  title: [
    'the certificate of the kubelet of `{node}` has expired',
    'the certificate of a kubelet has expired',
  ],
  explanation: [
    'nobody with such a certificate can speak to the {api}: kubeadm renews them with every upgrade, and else nobody does',
    'the kubelet cannot speak to the API server: its client certificate was not renewed in time',
  ],
  next: [
    {
      description: 'on the control plane: see which have expired',
      command: 'kubeadm certs check-expiration',
      safety: 'read-only',
      onlyWith: 'api',
    },
    {
      description: 'look for requests that wait for approval',
      command: 'kubectl get csr',
      safety: 'read-only',
      onlyWithout: 'api',
    },
    {
      description: 'on the node: see the date',
      command: 'openssl x509 -noout -enddate -in /var/lib/kubelet/pki/kubelet-client-current.pem',
      safety: 'read-only',
      onlyWithout: 'api',
    },
  ],
  silentWhen: 'the certificate is that of a registry or a webhook',
})
