import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, openPage } from './open-page.js'

test.after(closeBrowser)

const pictures = [
  { name: 'page-light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'page-dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  {
    name: 'page-narrow-light',
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
  },
  {
    name: 'page-narrow-dark',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  },
] as const

for (const { name, viewport, colorScheme } of pictures)
  test(`${name}: nothing is wider than the screen, the root cause is on it`, async () => {
    const { page } = await openPage({ viewport, colorScheme })
    await page.hover('h1')
    await page.waitForTimeout(200)
    assert.is(await page.evaluate('document.documentElement.scrollWidth'), viewport.width)
    const title = await page.locator('.finding h3').first().boundingBox()
    assert.ok(title !== null && title.y + title.height < viewport.height)
    const background = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    assert.is(background, colorScheme === 'dark' ? 'rgb(17, 21, 27)' : 'rgb(244, 246, 248)')
    const picture = await page.screenshot()
    if (process.env['UPDATE'] !== '1') return
    mkdirSync('docs/images', { recursive: true })
    writeFileSync(`docs/images/${name}.png`, picture)
  })

test.run()
