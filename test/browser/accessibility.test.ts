import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { chooseExample, closeBrowser, openPage } from './open-page.js'

test.after(closeBrowser)

const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

async function findViolations(page: Page): Promise<string[]> {
  const violations = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((run) => run.violations)`,
  )) as Violation[]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}

for (const viewport of sizes)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`has no violation at ${viewport.width} pixels in ${colorScheme}`, async () => {
      const { page } = await openPage({ viewport, colorScheme })
      await page.evaluate(checker)
      for (const tab of ['findings', 'events', 'objects', 'unread', 'share']) {
        await page.click(`#tab-${tab}`)
        await page.waitForSelector(`#panel-${tab} > *`)
        if (tab === 'findings')
          await page.evaluate(
            `document.querySelectorAll('#results details').forEach((one) => { one.open = true })`,
          )
        assert.equal(await findViolations(page), [], tab)
      }
      await chooseExample(page, 'A node under pressure')
      await page.click('#tab-findings')
      assert.equal(await findViolations(page), [], 'node')
      await page.click('#clear')
      await page.waitForSelector('#welcome:visible')
      assert.equal(await findViolations(page), [], 'empty')
    })

test('nothing moves when motion is not wanted', async () => {
  const { page } = await openPage({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(
    `[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length`,
  )
  assert.is(moving, 0)
})

test('every severity and every event type has a shape and a word, not only a colour', async () => {
  const { page } = await openPage()
  assert.match(await page.locator('.finding .severity').first().innerText(), /^▲ error$/)
  assert.ok((await page.locator('.timeline .warning path.mark').count()) > 0)
  assert.ok((await page.locator('.timeline .normal circle.mark').count()) > 0)
  assert.is(await page.locator('.timeline [role=button]:not([aria-label])').count(), 0)
})

test('the layout does not jump: nothing shifts after the first answer', async () => {
  const { page } = await openPage()
  const shift = await page.evaluate(`new Promise((done) => {
    let sum = 0
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.hadRecentInput ? 0 : entry.value })
      .observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(sum), 300)
  })`)
  assert.ok((shift as number) < 0.1, `cumulative layout shift ${shift}`)
})

test.run()
