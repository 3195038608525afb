import type { SecretKind } from '../found.js'

/**
 * A token that its letters give away: where it begins, and what it may be made of. Every pattern is global; its last part has
 * no upper bound, so that nothing of a long token is left over.
 */
export interface TokenShape {
  readonly kind: SecretKind
  readonly issuer: string
  readonly pattern: RegExp
}

/** Nothing of a word may stand before. */
const shape = (kind: SecretKind, issuer: string, pattern: string): TokenShape => ({
  kind,
  issuer,
  pattern: new RegExp(`(?<![\\w-])(?:${pattern})`, 'g'),
})

/** The issuers' published prefixes; lengths are lower limits of what they hand out. */
export const TOKEN_SHAPES: readonly TokenShape[] = [
  shape('json-web-token', 'RFC 7519', 'eyJ[\\w-]{6,8000}\\.[\\w-]{6,}(?:\\.[\\w-]*){0,3}'),
  shape('cloud-key', 'AWS', '(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])'),
  shape('cloud-key', 'Google API key', 'AIza[\\w-]{30,}'),
  shape('cloud-key', 'Google OAuth', 'ya29\\.[\\w-]{20,}|GOCSPX-[\\w-]{20,}|1//0[\\w-]{30,}'),
  shape(
    'cloud-key',
    'Azure client secret',
    '[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])',
  ),
  shape('cloud-key', 'Alibaba, DigitalOcean', 'LTAI[A-Za-z0-9]{12,}|do[opr]_v1_[0-9a-f]{40,}'),
  shape('access-token', 'GitHub', 'gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}'),
  shape(
    'access-token',
    'GitLab',
    'gl(?:pat|ptt|dt|rt|cbt|ft|imt|agent|soat|oas)-[\\w.-]{15,}|GR1348941[\\w-]{15,}',
  ),
  shape('access-token', 'Slack', 'xox[abceoprs]-[\\w-]{10,}|xapp-[\\w-]{10,}'),
  shape('access-token', 'npm, PyPI', 'npm_[A-Za-z0-9]{20,}|pypi-[\\w-]{30,}'),
  shape('access-token', 'Docker Hub', 'dckr_(?:pat|oat)_[\\w-]{15,}'),
  shape('access-token', 'Vault', 'hv[sbr]\\.[\\w-]{20,}|[sb]\\.[A-Za-z0-9]{24}(?![\\w.-])'),
  shape('access-token', 'Stripe', '(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{20,}'),
  shape('access-token', 'model services', 'sk-[A-Za-z0-9_-]{20,}|hf_[A-Za-z0-9]{20,}'),
  shape('access-token', 'SendGrid', 'SG\\.[\\w-]{16,32}\\.[\\w-]{16,}'),
  shape('access-token', 'Grafana, Sentry', 'gl(?:c|sa)_[A-Za-z0-9+/=_]{20,}|sntry[su]_[A-Za-z0-9+/=_-]{20,}'),
  shape('access-token', 'Terraform', '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{50,}'),
  shape('access-token', 'age', 'AGE-SECRET-KEY-1[0-9A-Z]{40,}'),
  shape('access-token', 'kubeadm', '[a-z0-9]{6}\\.[a-z0-9]{16}(?![\\w.-])'),
  shape('access-token', 'OpenShift', 'sha256~[\\w-]{30,}'),
  shape(
    'access-token',
    'hooks of chat services',
    'hooks\\.slack\\.com/(?:services|workflows)/[\\w/-]{10,}|discord(?:app)?\\.com/api/webhooks/[\\w/-]{20,}',
  ),
]
