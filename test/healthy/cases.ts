import type { Case } from './builders.js'
import { customResources } from './custom.js'
import { nodes } from './nodes.js'
import { pods } from './pods.js'
import { scaling } from './scaling.js'
import { network } from './services.js'
import { storage } from './storage.js'
import { workloads } from './workloads.js'

/** Everything that is well. */
export const cases: readonly Case[] = [
  ...nodes,
  ...pods,
  ...workloads,
  ...scaling,
  ...network,
  ...storage,
  ...customResources,
]
