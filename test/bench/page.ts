// How fast the page answers, in Debian's chromium: npm run bench:page [-- RUNS]. Medians, after the browser's own warm-up.
import { answered, closeBrowser, openPage } from '../browser/open-page.js'
import { median } from './measure.js'

const runs = Number(process.argv[2] ?? 9)
const note = `Warning  Failed  4s (x3 over 51s)  kubelet  Failed to pull image "ngnix:1.25": pull access denied for ngnix`

const opening: number[] = []
const ready: number[] = []
const asking: number[] = []
for (let run = 0; run <= runs; run++) {
  const { page } = await openPage()
  const [answer, loaded] = (await page.evaluate(`[
    performance.getEntriesByName('answered')[0].startTime,
    performance.getEntriesByType('navigation')[0].loadEventEnd,
  ]`)) as [number, number]
  // The objects come from the worker: it has started when they are there.
  await page.click('#tab-objects')
  await page.waitForSelector('#panel-objects .text')
  const started = (await page.evaluate('performance.now()')) as number
  await page.evaluate(`(() => {
    document.documentElement.dataset.state = 'test'
    performance.clearMarks('answered')
    performance.mark('asked')
    text.value = ${JSON.stringify(note)}
    text.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })()`)
  await answered(page)
  const asked = (await page.evaluate(
    `performance.getEntriesByName('answered')[0].startTime - performance.getEntriesByName('asked')[0].startTime`,
  )) as number
  await page.context().close()
  if (run === 0) continue
  opening.push(answer - loaded)
  ready.push(started - loaded)
  asking.push(asked)
}
await closeBrowser()
const print = (what: string, values: number[]) =>
  process.stdout.write(`${what.padEnd(64)} ${median(values).toFixed(0)} ms\n`)
print('first answer after load (below zero: before load ended)', opening)
print('worker started and first text read, after load', ready)
print('a paste in the open page, with the pause for typing (180 ms)', asking)
