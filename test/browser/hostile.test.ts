import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { watchMainThread } from './main-thread.js'
import { closeBrowser, dropScript, dropText, openPage } from './open-page.js'

test.after(closeBrowser)

const attacks = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 2">',
  '"><svg onload="window.hacked = 3">',
  '[a](javascript:window.hacked=4)',
  '</textarea></pre><iframe srcdoc="<script>parent.hacked = 5</script>">',
  '\u202egnp.exe\u2066 \u200b \u001b[2J\u0007',
  '__proto__',
]

function poison(attack: string): string {
  return `Name:         ${attack}
Namespace:    ${attack}
Labels:       ${attack}=${attack}
Node:         ${attack}/10.0.0.1
Status:       Pending
Containers:
  ${attack}:
    Image:      nginx:${attack}
    State:      Waiting
      Reason:   ImagePullBackOff
      Message:  ${attack}
Events:
  Type     Reason  Age                From     Message
  ----     ------  ----               ----     -------
  Warning  Failed  4s (x3 over 51s)   kubelet  Failed to pull image "javascript:${attack}": rpc error: code = Unknown desc = Error response from daemon: pull access denied for ${attack}, repository does not exist
  Warning  ${attack}  4s              kubelet  ${attack}
`
}

for (const attack of attacks)
  test(`executes nothing of ${JSON.stringify(attack)}`, async () => {
    const { page, requests, errors } = await openPage()
    await dropText(page, poison(attack))
    assert.is(await page.inputValue('#text'), poison(attack))
    for (const tab of ['events', 'objects', 'unread', 'share', 'findings']) {
      await page.click(`#tab-${tab}`)
      await page.waitForSelector(`#panel-${tab} > *`)
    }
    await page.waitForTimeout(50)
    assert.is(await page.evaluate('typeof window.hacked'), 'undefined')
    assert.is(await page.locator('body script').count(), 1)
    assert.is(await page.locator('img, iframe, object, embed, svg [onload], [onerror]').count(), 0)
    const links = await page.locator('a[href]').evaluateAll(readLinks)
    for (const link of links) assert.match(link ?? '', /^(https:\/\/|#)/)
    assert.equal(requests, [])
    assert.equal(errors, [])
  })

const readLinks = (links: { getAttribute: (name: string) => string | null }[]) =>
  links.map((link) => link.getAttribute('href'))

test('control characters are shown, counted and can be found', async () => {
  const { page } = await openPage()
  await dropText(page, poison('\u202etxt\u200b'))
  assert.match(await page.innerText('#hidden-characters'), 'U+202E')
  await page.click('#tab-events')
  await page.waitForSelector('#panel-events tr')
  const shown = await page.innerText('#panel-events table')
  assert.match(shown, '⟨U+202E⟩')
  assert.not.match(shown, '\u202e')
  await page.click('#hidden-characters button')
  assert.ok((await page.locator('#layer .hidden-character').count()) > 0)
  assert.is(
    (await page.evaluate(`text.value.slice(text.selectionStart, text.selectionEnd)`)) as string,
    '\u202e',
  )
})

test('a line of 10 MB neither breaks nor blocks the page', async () => {
  const { page, errors } = await openPage()
  const used = await watchMainThread(page)
  await page.evaluate(`(${dropScript})('Events:\\n' + 'x'.repeat(10_000_000) + '\\nafter')`)
  await page.waitForSelector('html[data-state=answered]', { timeout: 60_000 })
  assert.ok(await page.isVisible('#viewer'))
  assert.match(await page.innerText('#layer'), 'characters')
  assert.match(await page.innerText('#gutter'), '3')
  const seconds = await used()
  assert.ok(seconds < 1.5, `the page worked for ${seconds} s`)
  assert.equal(errors, [])
})

test('a damaged link and a link to nothing say so', async () => {
  const { page } = await openPage({}, '#t=notdeflate')
  assert.is(await page.inputValue('#text'), '')
  assert.match(await page.innerText('#problem'), 'damaged')
})

test.run()
