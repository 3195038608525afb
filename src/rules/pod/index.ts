import type { Rule } from '../rule.js'
import { podDeadlineExceeded } from './pod-deadline-exceeded.js'
import { podStuckCreating } from './pod-stuck-creating.js'
import { podStuckTerminating } from './pod-stuck-terminating.js'

/** The pod as a whole. */
export const podRules: readonly Rule[] = [podDeadlineExceeded, podStuckTerminating, podStuckCreating]
