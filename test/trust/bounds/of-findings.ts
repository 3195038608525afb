import * as assert from 'uvu/assert'
import { mergeRetold } from '../../../src/diagnosis/merge-retold.js'
import { analyze } from '../../../src/index.js'
import { looseFinding } from '../../diagnosis/loose-findings.js'
import { type Bound, headOfEvents, lines, omittedIn, twoLetters } from './bound.js'

/** What a bound left out of a finding stands in it as a count. */
export const ofFindings: readonly Bound[] = [
  {
    where: '`diagnosis/diagnose.ts` `mostNearby`',
    claim: 'an image counts the names of its text with which it was not compared',
    isBeyond: (amount) =>
      omittedIn(
        `Failed to pull image "acme/qqqqq:v1": not found\n${lines(amount - 1, (at) => `Successfully pulled image "team${twoLetters(at)}/worker:v1"`)}`,
        'names',
      ),
  },
  {
    where: '`facts/name-index.ts` `mostCompared`',
    claim: 'an object that does not exist counts the names with which its own was not compared',
    isBeyond: (amount) =>
      omittedIn(
        `NAME  DATA  AGE\n${lines(amount, (at) => `settings-${at}  1  4d`)}\n\n  Warning  Failed  4s  kubelet  Error: configmap "zzzzz" not found\n`,
        'names',
      ),
  },
  {
    where: '`diagnosis/beside.ts` `mostOfSubject`',
    claim: 'a finding counts the facts of its object at which its rule did not look',
    // the object is one more fact
    isBeyond: (amount) =>
      omittedIn(
        `Name:       web-0\nNamespace:  a\n${headOfEvents}\n${lines(amount - 1, (at) => `  Warning  Failed  4s   kubelet  Failed to pull image "ngnix:1": not found, try ${at}`)}`,
        'facts',
      ),
  },
  {
    where: '`diagnosis/make-chain.ts` `mostLinks`',
    claim: 'a root counts the links of its chain that are not listed',
    isBeyond: (amount) =>
      omittedIn(
        `Name:               worker-2
Roles:              <none>
Conditions:
  Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason                   Message
  ----             ------  -----------------                 ------------------                ------                   -------
  DiskPressure     True    Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 09:40:00 +0000   KubeletHasDiskPressure   kubelet has disk pressure

NAME   READY   STATUS   RESTARTS   AGE   IP   NODE   NOMINATED NODE   READINESS GATES
${lines(amount - 1, (at) => `web${twoLetters(at)}-6d4cf56db6-x7k2p   0/1   Evicted   0   5d   <none>   worker-2   <none>   <none>`)}
`,
        'links',
      ),
  },
  {
    where: '`diagnosis/merge-retold.ts` `mostEvidence`',
    claim: 'a failure that is told again counts the places that are not listed',
    isBeyond: (amount) => {
      const told = { rule: 'image-name-typo', fingerprint: 'a' }
      const image = 'ngnix:1'
      const again = Array.from({ length: amount - 1 }, (_, at) => ({
        ...looseFinding({}, at, told),
        image,
      }))
      const pod = { ...looseFinding({ kind: 'Pod', name: 'web-0' }, amount, told), image }
      const [finding] = mergeRetold([pod, ...again], () => [])
      assert.is(finding?.finding.evidence.length, Math.min(amount, 20))
      return finding?.finding.omitted?.evidence === 1
    },
  },
  {
    where: '`rules/node/node-disk-gc-failed.ts` `mostAtStart`',
    claim: 'what a kubelet says once more than at its start is trouble',
    isBeyond: (amount) =>
      analyze(
        `Name:               worker-2\nRoles:              <none>\n${headOfEvents}\n  Warning  InvalidDiskCapacity  4s (x${amount} over 5m)  kubelet  invalid capacity 0 on image filesystem\n`,
      ).findings.length > 0,
  },
]
