// What the tables of bounds are made of, and texts of a given amount.

import { analyze } from '../../../src/index.js'
import type { OmittedOfFinding } from '../../../src/types.js'

/** A bound whose value shows: what is done differently with one more. */
export interface Bound {
  /** As docs/limits.md names it. */
  readonly where: string
  /** What is told, or done otherwise, of what is passed by one. */
  readonly claim: string
  /** Whether a text of that amount, or what is made of it, is beyond the bound. */
  readonly isBeyond: (amount: number) => boolean
}

export const rowOfEvents = (age: string) =>
  `Events:\n  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n  Warning  Failed  ${age}   kubelet  Error: ErrImagePull\n`
export const service = (endpoints: string) =>
  `Name:              web\nNamespace:         shop\nSelector:          app=web\nType:              ClusterIP\nPort:              http  80/TCP\nTargetPort:        80/TCP\nEndpoints:         ${endpoints}\nSession Affinity:  None\nEvents:            <none>\n`
export const letters = 'bcdfghjklmnpqrstvwxz'
export const podName = (at: number) =>
  `web-7c5ddbdf54-bcd${letters[at % letters.length]}${letters[Math.floor(at / letters.length)]}`

/** So many lines, each made of its number. */
export const lines = (amount: number, line: (at: number) => string) =>
  Array.from({ length: Math.max(0, amount) }, (_, at) => line(at)).join('\n')
export const twoLetters = (at: number) =>
  `${letters[at % letters.length]}${letters[Math.floor(at / letters.length)]}`
/** What the findings of a text say was left out of them. */
export const omittedIn = (text: string, key: keyof OmittedOfFinding) =>
  analyze(text).findings.some(({ omitted }) => (omitted?.[key] ?? 0) > 0)
export const headOfEvents = rowOfEvents('4s').split('\n').slice(0, 3).join('\n')
