import type { Span } from '../types.js'

/**
 * What templates and shells leave behind when nothing was put in: `{{ .Values.tag }}`, `${IMAGE}`, `$(TAG)`, `$TAG`, `<no value>`,
 * `%TAG%`, `@@IMAGE@@`, `[IMAGE]`, `%!s(<nil>)`. Not: `nginx:1.25`, `a@sha256:…`. Every part is bounded or ends at its own sign.
 */
const placeholder =
  /\{\{[^{}]{0,200}\}{0,2}|\$\{[^{}]{0,200}\}?|\$\([^()]{0,200}\)?|\$[A-Za-z_][A-Za-z0-9_]{0,80}|<[^<>]{0,200}>?|%![a-z]?\([^)]{0,80}\)?|%[A-Za-z_][A-Za-z0-9_.]{0,80}%|@@?[A-Za-z_]{1,80}@@?|\[[A-Za-z_ -]{1,80}\]|#\{[^{}]{0,200}\}?|\}\}/

/** Words that stand where a name was meant to be put: `<your-registry>`, `None:None`, `REPLACE_ME`. */
const standIn =
  /^(?:none|null|nil|undefined|nan|n\/a|tbd|todo|xxx+|<none>|image[-_]?name|replace[-_]?me|changeme|(?:your|my|the|some|insert)[-_](?:docker[-_]?hub[-_])?(?:docker[-_]?id|image|registry|repo|repository|username|user|name|account|org|dockerhub|project|image[-_]?name|app[-_]?image)(?:[-_](?:name|here|url|image))?|__[a-z_]+__|user(?:name)?)$/i

/**
 * Where an unfilled placeholder stands in a text, by its form alone.
 *
 * Shape: the span of the first one; `undefined` when there is none.
 *
 * @example findPlaceholder('repo:$(TAG)') // { start: 5, end: 11 }
 */
export function findPlaceholder(text: string): Span | undefined {
  const match = placeholder.exec(text)
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length }
}

/**
 * Is a part of this reference a word that stands for a name still to be filled in? Such a reference can be valid.
 *
 * @example isStandIn('your-registry/app:1') // true; isStandIn('myapp:1') // false
 */
export function isStandIn(text: string): boolean {
  return findPlaceholder(text) !== undefined || text.split(/[/:@]/).some((part) => standIn.test(part))
}
