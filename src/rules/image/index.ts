import type { Rule } from '../rule.js'
import { imageAccessForbidden } from './image-access-forbidden.js'
import { imageBackOffCauseUnknown } from './image-back-off-cause-unknown.js'
import { imageCredentialsExpired } from './image-credentials-expired.js'
import { imageCredentialsMissing } from './image-credentials-missing.js'
import { imageCredentialsRejected } from './image-credentials-rejected.js'
import { imageDigestMissing } from './image-digest-missing.js'
import { imageDiskFull } from './image-disk-full.js'
import { imageLayerCorrupt } from './image-layer-corrupt.js'
import { imageManifestUnsupported } from './image-manifest-unsupported.js'
import { imageNameTypo } from './image-name-typo.js'
import { imageNeverPulled } from './image-never-pulled.js'
import { imageNoLatestTag } from './image-no-latest-tag.js'
import { imageNotFoundOrPrivate } from './image-not-found-or-private.js'
import { imagePlatformMismatch } from './image-platform-mismatch.js'
import { imageProxy } from './image-proxy.js'
import { imagePullInProgress } from './image-pull-in-progress.js'
import { imagePullQpsExceeded } from './image-pull-qps-exceeded.js'
import { imagePullSecretInvalid } from './image-pull-secret-invalid.js'
import { imagePullSecretMissing } from './image-pull-secret-missing.js'
import { imageRateLimited } from './image-rate-limited.js'
import { imageReferenceInvalid } from './image-reference-invalid.js'
import { imageRegistryDns } from './image-registry-dns.js'
import { imageRegistryError } from './image-registry-error.js'
import { imageRegistryExpectsHttps } from './image-registry-expects-https.js'
import { imageRegistryPlainHttp } from './image-registry-plain-http.js'
import { imageRegistryRetired } from './image-registry-retired.js'
import { imageRegistryTimeout } from './image-registry-timeout.js'
import { imageRegistryUnreachable } from './image-registry-unreachable.js'
import { imageRepositoryMissing } from './image-repository-missing.js'
import { imageRuntimeUnavailable } from './image-runtime-unavailable.js'
import { imageShortName } from './image-short-name.js'
import { imageSignatureRejected } from './image-signature-rejected.js'
import { imageTagMissing } from './image-tag-missing.js'
import { imageTemplateUnrendered } from './image-template-unrendered.js'
import { imageTlsExpired } from './image-tls-expired.js'
import { imageTlsNameMismatch } from './image-tls-name-mismatch.js'
import { imageTlsUntrusted } from './image-tls-untrusted.js'

/** Pulling an image. Closer readings stand before what they refine; the symptom comes last. */
export const imageRules: readonly Rule[] = [
  imageNameTypo,
  imageTemplateUnrendered,
  imageReferenceInvalid,
  imageRegistryRetired,
  imageNotFoundOrPrivate,
  imageRepositoryMissing,
  imageTagMissing,
  imageDigestMissing,
  imageNoLatestTag,
  imageCredentialsMissing,
  imageCredentialsRejected,
  imageCredentialsExpired,
  imageAccessForbidden,
  imagePullSecretMissing,
  imageRateLimited,
  imagePullQpsExceeded,
  imageRegistryDns,
  imageRegistryTimeout,
  imageRegistryUnreachable,
  imageRegistryError,
  imageTlsUntrusted,
  imageTlsNameMismatch,
  imageTlsExpired,
  imageRegistryPlainHttp,
  imageRegistryExpectsHttps,
  imageProxy,
  imagePlatformMismatch,
  imageDiskFull,
  imageLayerCorrupt,
  imageManifestUnsupported,
  imageSignatureRejected,
  imageNeverPulled,
  imageShortName,
  imageRuntimeUnavailable,
  imagePullSecretInvalid,
  imagePullInProgress,
  imageBackOffCauseUnknown,
]
