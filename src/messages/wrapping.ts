/** What controllers and the kubelet write in front of the error they hand on; each is a part of its message. */
const wrappings = [
  // create Pod keyval-0 in StatefulSet keyval failed error: pods "keyval-0" is forbidden: …
  'create (?:Pod|Claim) [^"\\n]{1,520} in [A-Z]\\w{1,40} \\S{1,253} failed error: ',
  'Error creating: ',
  '\\b[A-Za-z]{2,40}(?:\\.[a-z0-9.-]{1,100})? \\\\?"[^"\\n]{1,253}" is forbidden: ',
  // failed to pull and unpack image "docker.io/a/b:1": failed to resolve reference …
  'failed to pull and unpack image "[^"\\n]{1,400}": ',
  // failed to create containerd task: failed to create shim task: OCI runtime create failed: …
  'failed to create (?:containerd|shim) (?:task|container): ',
  'OCI runtime create failed: ',
  // exec /usr/local/bin/till: exec format error
  'exec \\S{1,300}: (?=$)',
  'standard_init_linux\\.go:\\d{1,5}: ',
  // Error syncing pod, skipping: failed to "StartContainer" for "web" with ErrImagePull: "…
  'Error syncing pod\\b',
  // [ERROR ImagePull]: failed to pull image k8s.gcr.io/etcd:3.2: output: …
  '[Ff]ailed to pull image \\S{1,300}: output: ',
  // sync "kube-system/coredns-6955765f44" failed with …
  'sync "\\S{1,400}" failed with ',
  // error processing service shop/web (will retry): …
  'error processing service \\S{1,400} ',
  // Deployment.apps "till" is invalid: …
  '\\b[A-Za-z]{2,40}(?:\\.[a-z0-9.-]{1,100})? "\\S{1,253}" (?=$)',
  // Condition Ready of node n-1 is false instead of true. Reason: KubeletNotReady, message: …
  'Condition \\w{1,40} of node \\S{1,253} is ',
  // pod/till-7c9f: container till is waiting to start: …
  '(?:pod|deployment|statefulset|daemonset|job)/[a-z0-9][a-z0-9.-]{0,252}: (?=$)',
  // Pod shop/till-0 (till) is in waiting state (reason: "CrashLoopBackOff")
  '\\b[Pp]od[ /][a-z0-9][a-z0-9./-]{0,300} (?:\\([a-z0-9-]{1,63}\\)|in namespace \\S{1,63} on container \\S{1,63}) (?=$)',
  // "Container runtime network not ready", the kubelet's headline
  '[Cc]ontainer (?=$)',
  // admission webhook "x" denied the request: …
  'admission webhook "[^"\\n]{1,253}" denied the request: ',
  'Internal error occurred: ',
  // Container worker for pod store/import-x failed with exit code 42 matching FailJob rule at index 0
  'Container \\S{1,63} for pod \\S{1,520} failed with exit code -?\\d{1,10} (?=$)',
  // Waiting for deployment "cart" rollout to finish: 1 of 3 …
  'Waiting for (?:deployment \\S{1,253} )?(?=$)',
]
const wrapping = new RegExp(wrappings.join('|'))
const longestWrapping = 1200

/**
 * Where a message starts whose known words stand at `from`: with the first words by which somebody hands it on.
 *
 * Units: offsets into `text`. Linear: only the 1,200 characters in front are looked at.
 *
 * @example startOfWrapping('Error creating: pods "a" is forbidden: no', 39) // 0
 */
export function startOfWrapping(text: string, from: number): number {
  const first = Math.max(0, from - longestWrapping)
  const found = wrapping.exec(text.slice(first, from))
  return found === null ? from : first + found.index
}

/**
 * Where a message ends, without what people and tools put behind it: a backtick or quotation mark without partner, the
 * bar of a table, the seconds of a progress display, a question mark on its own.
 *
 * Units: offsets into `text`.
 *
 * @example trimEnd('no space left on device`', 0, 24) // 23
 */
export function trimEnd(text: string, start: number, end: number): number {
  let last = end
  for (;;) {
    const tail = text.slice(Math.max(start, last - 40), last)
    const cut =
      /(?<!\s)\s+$/.exec(tail)?.[0].length ??
      /(?<=\s)[|│┃║?!]{1,3}$/.exec(tail)?.[0].length ??
      // 3 Insufficient memory.</td>
      /<\/[a-z]{1,10}>$/.exec(tail)?.[0].length ??
      /(?<= {2})\d{1,6}(?:\.\d{1,3})?s$/.exec(tail)?.[0].length ??
      /(?<!\\)\\n$/.exec(tail)?.[0].length ??
      (/(?<=['"])[}\])]{1,8}$/.test(tail) &&
      isOdd(text, tail.match(/['"](?=[}\])]{1,8}$)/)?.[0] ?? '"', start, last)
        ? tail.length - tail.replace(/[}\])]{1,8}$/, '').length
        : undefined) ??
      // map[waiting:map[message:… reason:ImagePullBackOff]]
      (text.slice(0, start).includes('map[')
        ? / reason:\w{1,60}\]{1,8}$/.exec(tail)?.[0].length
        : undefined) ??
      (tail.endsWith('`') && isOdd(text, '`', start, last) ? 1 : undefined) ??
      (/(?<!\\)"[,;)]?$/.test(tail) && isOdd(text, '"', start, last)
        ? tail.endsWith('"')
          ? 1
          : 2
        : undefined)
    if (cut === undefined || last - cut <= start) return last
    last -= cut
  }
}

/** Whether a mark stands an odd number of times in a part of a text, those behind a backslash not counted. */
function isOdd(text: string, mark: string, start: number, end: number): boolean {
  let count = 0
  for (let at = text.indexOf(mark, start); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
    if (text.charCodeAt(at - 1) !== 92) count += 1
  }
  return count % 2 === 1
}
