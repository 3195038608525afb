import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { answered, closeBrowser, openPage } from './open-page.js'

test.after(closeBrowser)

const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const at = document.activeElement
    return at.id ? '#' + at.id : (at.className + ' ' + at.textContent).trim().slice(0, 60)
  })()`)

/** Presses Tab until the focus is where `wanted` says; fails when it never gets there. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (wanted.test(await focused(page))) return
  }
  assert.unreachable(`Tab does not lead to ${wanted}`)
}

test('the whole way can be gone with the keyboard alone', async () => {
  const { page } = await openPage()
  await page.keyboard.press('Tab')
  assert.match(await focused(page), 'Skip to the findings')
  await tabTo(page, /Examples/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  assert.match(await focused(page), 'A pod that is not scheduled')
  await page.evaluate(`document.documentElement.dataset.state = 'test'`)
  await page.keyboard.press('Enter')
  await answered(page)
  assert.match(await page.inputValue('#text'), 'FailedScheduling')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.evaluate(`document.documentElement.dataset.state = 'test'`)
  await page.keyboard.press('Enter')
  await answered(page)
  await tabTo(page, /^#text$/)
  await tabTo(page, /^#tab-findings$/)
  await tabTo(page, /^place line/)
  const place = await focused(page)
  await page.keyboard.press('Enter')
  assert.is(await focused(page), '#text')
  assert.match(
    (await page.evaluate(`text.value.slice(text.selectionStart, text.selectionEnd)`)) as string,
    'ngnix',
  )
  assert.ok(await page.isVisible('#here button'))
  await page.keyboard.press('Escape')
  assert.is(await focused(page), place)
})

test('the tabs follow the arrows and have one tab stop', async () => {
  const { page } = await openPage()
  await page.focus('#tab-findings')
  for (const [key, expected] of [
    ['ArrowRight', '#tab-events'],
    ['End', '#tab-share'],
    ['ArrowRight', '#tab-findings'],
    ['ArrowLeft', '#tab-share'],
    ['Home', '#tab-findings'],
  ] as const) {
    await page.keyboard.press(key)
    assert.is(await focused(page), expected)
    assert.ok(await page.isVisible(expected.replace('tab', 'panel')))
  }
  assert.is(await page.locator('[role=tab][tabindex="0"], [role=tab]:not([tabindex])').count(), 1)
})

test('Escape closes the menu and gives the focus back', async () => {
  const { page } = await openPage()
  await page.focus('#examples summary')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  assert.not.ok(await page.isVisible('#examples-list'))
  assert.match(await focused(page), 'Examples')
})

test('the focus is always visible', async () => {
  const { page } = await openPage()
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(`(() => {
      const at = document.activeElement
      const around = getComputedStyle(at.id === 'text' ? at.closest('.paper') : at)
      return at === document.body || around.outlineStyle !== 'none' || around.boxShadow !== 'none'
    })()`)
    assert.ok(seen, await focused(page))
  }
})

test.run()
