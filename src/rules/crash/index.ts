import type { Rule } from '../rule.js'
import { crashApplicationError } from './crash-application-error.js'
import { crashCauseUnknown } from './crash-cause-unknown.js'
import { crashExitsCleanly } from './crash-exits-cleanly.js'
import { crashKilled } from './crash-killed.js'
import { crashLoop } from './crash-loop.js'
import { crashOomKilled } from './crash-oom-killed.js'
import { crashRecovered } from './crash-recovered.js'
import { crashSegfault } from './crash-segfault.js'
import { crashTerminated } from './crash-terminated.js'

/** Containers that end. The surest cause first, the symptom last. */
export const crashRules: readonly Rule[] = [
  crashOomKilled,
  crashSegfault,
  crashApplicationError,
  crashKilled,
  crashExitsCleanly,
  crashTerminated,
  crashCauseUnknown,
  crashLoop,
  crashRecovered,
]
