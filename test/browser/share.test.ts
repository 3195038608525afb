import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { chooseExample, closeBrowser, dropText, openPage } from './open-page.js'

test.after(closeBrowser)

test('a link is made only on demand, holds no secret, and opens to the redacted text', async () => {
  const { page } = await openPage()
  await chooseExample(page, 'A crash loop')
  await page.click('#tab-share')
  await page.waitForSelector('.redacted .text')
  assert.is(new URL(page.url()).hash, '')
  assert.not.match(await page.innerText('.redacted .text'), 'summer-breeze-42')
  assert.match(await page.innerText('.redacted [role=status]'), '1 replaced')
  await page.click('text=Make a link')
  const link = await page.inputValue('#share-link')
  const opened = await openPage({}, new URL(link).hash)
  const text = await opened.page.inputValue('#text')
  assert.match(text, 'ledger-5d9c7fb6d8-wq4zt')
  assert.not.match(text, 'summer-breeze-42')
})

test('a text too long for a link is said to be too long', async () => {
  const { page } = await openPage()
  let state = 7
  const noise = Array.from({ length: 40_000 }, () => {
    state = (state * 48_271) % 2_147_483_647
    return (state % 4096).toString(36)
  })
  await dropText(page, `Name: a\nStatus: ${noise.join(' ')}\n`)
  await page.click('#tab-share')
  await page.click('text=Make a link')
  await page.waitForSelector('.link:has-text("Too long")')
})

test('names are replaced when that is asked for', async () => {
  const { page } = await openPage()
  await chooseExample(page, 'A crash loop')
  await page.click('#tab-share')
  await page.check('#share-names')
  await page.locator('.redacted .text', { hasNotText: 'worker-2' }).waitFor()
  assert.match((await page.locator('.redacted .text').textContent()) ?? '', 'Name:')
})

test('the findings and the objects can be copied', async () => {
  const { page } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.click('#tab-share')
  await page.click('text=Copy as Markdown')
  await page.waitForSelector('text=Copied')
  assert.match(
    (await page.evaluate('navigator.clipboard.readText()')) as string,
    'nickchase/rss-php-nginx:v1',
  )
  await page.click('#tab-objects')
  await page.click('text=Copy YAML')
  await page.waitForSelector('#panel-objects >> text=Copied')
  assert.match(
    (await page.evaluate('navigator.clipboard.readText()')) as string,
    /^apiVersion: v1\nkind: List/,
  )
})

test.run()
