import type { Rule } from '../rule.js'
import { containerCommandNotExecutable } from './container-command-not-executable.js'
import { containerCommandNotFound } from './container-command-not-found.js'
import { containerConfigKeyMissing } from './container-config-key-missing.js'
import { containerConfigMissing } from './container-config-missing.js'
import { containerDeviceError } from './container-device-error.js'
import { containerEnvSkipped } from './container-env-skipped.js'
import { containerExecFormat } from './container-exec-format.js'
import { containerInitBlocked } from './container-init-blocked.js'
import { containerKillFailed } from './container-kill-failed.js'
import { containerLimitTooSmall } from './container-limit-too-small.js'
import { containerMountTypeMismatch } from './container-mount-type-mismatch.js'
import { containerNameConflict } from './container-name-conflict.js'
import { containerResizeBlocked } from './container-resize-blocked.js'
import { containerRunAsNonRoot } from './container-run-as-non-root.js'
import { containerRuntimeError } from './container-runtime-error.js'
import { containerSecurityProfileMissing } from './container-security-profile-missing.js'
import { containerSubpathFailed } from './container-subpath-failed.js'
import { containerVolumeUndeclared } from './container-volume-undeclared.js'

/** Making and starting a container. The exact first, what is said when nothing better is known last. */
export const containerRules: readonly Rule[] = [
  containerConfigMissing,
  containerConfigKeyMissing,
  containerRunAsNonRoot,
  containerCommandNotFound,
  containerCommandNotExecutable,
  containerExecFormat,
  containerDeviceError,
  containerMountTypeMismatch,
  containerSubpathFailed,
  containerSecurityProfileMissing,
  containerLimitTooSmall,
  containerNameConflict,
  containerVolumeUndeclared,
  containerEnvSkipped,
  containerKillFailed,
  containerRuntimeError,
  containerResizeBlocked,
  containerInitBlocked,
]
