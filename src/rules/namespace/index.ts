import type { Rule } from '../rule.js'
import { namespaceStuckTerminating } from './namespace-stuck-terminating.js'
import { quotaExhausted } from './quota-exhausted.js'

/** Namespaces and quotas. */
export const namespaceRules: readonly Rule[] = [namespaceStuckTerminating, quotaExhausted]
