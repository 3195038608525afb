import { messageRule } from '../message-rule.js'

export const nodeCertificateExpired = messageRule({
  id: 'node-certificate-expired',
  title: [
    'the certificate of the kubelet of `{node}` has expired',
    'the certificate of a kubelet has expired',
  ],
  explanation: 'the kubelet cannot speak to the API server: its client certificate was not renewed in time',
  next: [
    {
      description: 'look for requests that wait for approval',
      command: 'kubectl get csr',
      safety: 'read-only',
    },
    {
      description: 'on the node: see the date',
      command: 'openssl x509 -noout -enddate -in /var/lib/kubelet/pki/kubelet-client-current.pem',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the certificate is that of a registry or a webhook',
})
