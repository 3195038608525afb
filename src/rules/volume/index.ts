import type { Rule } from '../rule.js'
import { volumeAttachConflict } from './volume-attach-conflict.js'
import { volumeAttachFailed } from './volume-attach-failed.js'
import { volumeDriverMissing } from './volume-driver-missing.js'
import { volumeFilesystemDamaged } from './volume-filesystem-damaged.js'
import { volumeHostPathType } from './volume-host-path-type.js'
import { volumeKeyMissing } from './volume-key-missing.js'
import { volumeMountFailed } from './volume-mount-failed.js'
import { volumeMountTimeout } from './volume-mount-timeout.js'
import { volumeNfsFailed } from './volume-nfs-failed.js'
import { volumePermission } from './volume-permission.js'
import { volumeRootCaMissing } from './volume-root-ca-missing.js'
import { volumeSecretsStoreFailed } from './volume-secrets-store-failed.js'
import { volumeSourceMissing } from './volume-source-missing.js'

/** Attaching and mounting volumes. The summary of the kubelet comes last. */
export const volumeRules: readonly Rule[] = [
  volumeSourceMissing,
  volumeKeyMissing,
  volumeRootCaMissing,
  volumeDriverMissing,
  volumeSecretsStoreFailed,
  volumeNfsFailed,
  volumePermission,
  volumeHostPathType,
  volumeFilesystemDamaged,
  volumeAttachConflict,
  volumeAttachFailed,
  volumeMountFailed,
  volumeMountTimeout,
]
