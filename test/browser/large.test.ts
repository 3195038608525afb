import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { watchMainThread } from './main-thread.js'
import { chooseExample, closeBrowser, dropScript, openPage } from './open-page.js'

test.after(closeBrowser)

/** Drops the text of the page again and again, as one file of this many bytes. */
const dropMany = (bytes: number) =>
  `(${dropScript})(text.value.repeat(Math.ceil(${bytes} / text.value.length)))`

test('a drop of 20 MB leaves the page responsive, shows progress and can be cancelled', async () => {
  const { page, errors } = await openPage()
  const used = await watchMainThread(page)
  await page.evaluate(dropMany(20_000_000))
  await page.waitForSelector('#progress:visible')
  await page.locator('#viewer').focus()
  await page.keyboard.press('PageDown')
  await page.click('#cancel')
  await page.waitForSelector('html[data-state=stopped]')
  assert.not.ok(await page.isVisible('#progress'))
  assert.match(await page.innerText('#summary'), 'stopped')
  const seconds = await used()
  assert.ok(seconds < 1.5, `the page worked for ${seconds} s`)
  await chooseExample(page, 'A note with a misspelt image')
  assert.is(await page.locator('.finding .rule').first().innerText(), 'image-name-typo')
  assert.equal(errors, [])
})

test('a large text is answered and its evidence can be looked at', async () => {
  const { page } = await openPage()
  await page.evaluate(dropMany(1_500_000))
  await page.waitForSelector('html[data-state=answered]', { timeout: 60_000 })
  await page.locator('.finding .place').first().click()
  assert.ok(await page.isVisible('#layer .spot'))
  assert.match(await page.locator('#layer .spot').first().innerText(), 'ngnix')
})

test.run()
