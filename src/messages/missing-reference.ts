const reference =
  /^\s{0,40}(?:[-*>•] )?(?:#\d{1,4} )?(?:ERROR: )?(?=[a-z0-9])([a-z0-9.-]{1,200}(?::\d{1,5})?(?:\/[a-z0-9._-]{1,200}){1,8}(?::[\w.-]{1,128}|@sha256:[0-9a-f]{64})): not found\s*$/

/**
 * Where the image stands in `docker.io/mill/till:1.4: not found`, the end of containerd's error, alone or behind a step
 * of a build; `undefined` for everything else, `./run.sh: line 3: x: not found` too.
 *
 * Units: an offset into `text`.
 *
 * @example missingReference('#3 ERROR: docker.io/mill/till:1.4: not found') // 10
 */
export function missingReference(text: string): number | undefined {
  if (text.length >= 1000 || !text.includes(': not found')) return undefined
  const image = reference.exec(text)?.[1]
  return image === undefined ? undefined : text.indexOf(image)
}
