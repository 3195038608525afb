import { imageRules } from './image/index.js'
import type { Rule } from './rule.js'

/** All rules that ship, area by area, in the order in which equally sure readings are given. */
export const builtInRules: readonly Rule[] = [...imageRules]
