import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { answered, closeBrowser, openPage } from './open-page.js'

test.after(closeBrowser)

test('the page opens with an answer that its worker gives word for word when asked again', async () => {
  const { page } = await openPage()
  assert.is(await page.locator('#panel-findings .finding').count(), 1)
  const mark = await page.locator('#layer mark.primary').first().boundingBox()
  const sheet = await page.locator('#sheet').boundingBox()
  assert.ok(mark!.x + mark!.width < sheet!.x + sheet!.width, 'the evidence is in view')
  const text = await page.inputValue('#text')
  const findings = await wordsOf(page, 'findings')
  await page.click('#tab-events')
  const events = await wordsOf(page, 'events')
  await page.click('#tab-findings')
  await page.evaluate(`document.documentElement.dataset.state = 'test'`)
  // Another text and back: nothing made at build is left.
  await page.fill('#text', 'nothing here')
  await answered(page)
  await page.evaluate(`document.documentElement.dataset.state = 'test'`)
  await page.fill('#text', text)
  await answered(page)
  assert.is(await wordsOf(page, 'findings'), findings)
  await page.click('#tab-events')
  assert.is(await wordsOf(page, 'events'), events)
  assert.match(findings, 'image-name-typo')
  assert.match(events, 'Back-off pulling image')
})

test('the tabs that only the worker can fill work on the answer the page opens with', async () => {
  const { page, errors } = await openPage()
  await page.click('#tab-objects')
  assert.match(
    (await page.locator('#panel-objects .text').textContent()) ?? '',
    /kind: Pod[\s\S]*name: rss-site/,
  )
  assert.equal(errors, [])
})

/** What a panel says; its drawings have the same words in their text alternatives. */
function wordsOf(page: Page, panel: string): Promise<string> {
  return page.evaluate(`(() => {
    const copy = document.getElementById('panel-${panel}').cloneNode(true)
    for (const drawing of copy.querySelectorAll('svg')) drawing.remove()
    return copy.textContent
  })()`)
}

test.run()
