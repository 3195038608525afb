import type { Rule } from '../rule.js'
import { claimClassMissing } from './claim-class-missing.js'
import { claimDeletionBlocked } from './claim-deletion-blocked.js'
import { claimLost } from './claim-lost.js'
import { claimNoStaticMatch } from './claim-no-static-match.js'
import { claimNoVolume } from './claim-no-volume.js'
import { claimProvisioningFailed } from './claim-provisioning-failed.js'
import { claimResizeFailed } from './claim-resize-failed.js'
import { claimVolumeStranded } from './claim-volume-stranded.js'
import { claimWaitingForConsumer } from './claim-waiting-for-consumer.js'
import { claimWaitingForProvisioner } from './claim-waiting-for-provisioner.js'

/** PersistentVolumeClaims and their volumes. */
export const claimRules: readonly Rule[] = [
  claimClassMissing,
  claimNoVolume,
  claimNoStaticMatch,
  claimProvisioningFailed,
  claimLost,
  claimResizeFailed,
  claimDeletionBlocked,
  claimVolumeStranded,
  claimWaitingForProvisioner,
  claimWaitingForConsumer,
]
