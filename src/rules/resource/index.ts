import type { Rule } from '../rule.js'
import { eventUnexplained } from './event-unexplained.js'
import { resourceNotReady } from './resource-not-ready.js'

/** What no list can name: custom resources, and events of controllers nobody knows. They come last. */
export const resourceRules: readonly Rule[] = [resourceNotReady, eventUnexplained]
