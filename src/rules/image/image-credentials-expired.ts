import { messageRule } from '../message-rule.js'
import { deniesAnyLogin } from './denies-any-login.js'

export const imageCredentialsExpired = messageRule({
  id: 'image-credentials-expired',
  title: ['the registry login for `{image}` has expired', 'the registry login has expired'],
  explanation:
    'the stored token was good once: tokens of ECR live 12 hours, and a static copy is not renewed; other registries refuse an old login even for public images',
  because: 'the registry says that the token is too old',
  next: [
    {
      description: 'renew the token in the pull secret',
      command: [
        'kubectl create secret docker-registry <secret>{-n} --docker-server={registryHost} --docker-username=AWS --docker-password="$(aws ecr get-login-password --region {ecrRegion})" --dry-run=client -o yaml | kubectl apply -f -',
        'kubectl create secret docker-registry <secret>{-n} --docker-server=ghcr.io --docker-username={ghcrOwner} --docker-password=<token> --dry-run=client -o yaml | kubectl apply -f -',
        'aws ecr get-login-password | docker login --username AWS --password-stdin {registryHost}',
      ],
      safety: 'mutating',
    },
  ],
  judge: ({ facts }) =>
    facts.every(deniesAnyLogin)
      ? {
          confidence: 'likely',
          because:
            'the registry refused a login that was sent, and without one it lets public images be pulled',
        }
      : {},
  silentWhen: 'the wording is of a wrong password',
})
