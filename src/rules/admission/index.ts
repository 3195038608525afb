import type { Rule } from '../rule.js'
import { admissionClassMissing } from './admission-class-missing.js'
import { admissionForbidden } from './admission-forbidden.js'
import { admissionInvalidObject } from './admission-invalid-object.js'
import { admissionLimitRange } from './admission-limit-range.js'
import { admissionLimitsRequired } from './admission-limits-required.js'
import { admissionNamespaceTerminating } from './admission-namespace-terminating.js'
import { admissionPodSecurity } from './admission-pod-security.js'
import { admissionPolicyDenied } from './admission-policy-denied.js'
import { admissionQuotaExceeded } from './admission-quota-exceeded.js'
import { admissionScc } from './admission-scc.js'
import { admissionServerOverloaded } from './admission-server-overloaded.js'
import { admissionServiceAccountMissing } from './admission-service-account-missing.js'
import { admissionWebhookDenied } from './admission-webhook-denied.js'
import { admissionWebhookUnreachable } from './admission-webhook-unreachable.js'

/** Objects that the API server refused to create. */
export const admissionRules: readonly Rule[] = [
  admissionQuotaExceeded,
  admissionLimitsRequired,
  admissionLimitRange,
  admissionPodSecurity,
  admissionScc,
  admissionPolicyDenied,
  admissionWebhookUnreachable,
  admissionWebhookDenied,
  admissionServiceAccountMissing,
  admissionClassMissing,
  admissionNamespaceTerminating,
  admissionForbidden,
  admissionServerOverloaded,
  admissionInvalidObject,
]
