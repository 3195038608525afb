import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { examples } from './examples.js'
import { answered, chooseExample, closeBrowser, openPage } from './open-page.js'

test.after(closeBrowser)

test('the note gives the corrected image name, without any request', async () => {
  const { page, requests, errors } = await openPage()
  const card = page.locator('.finding').first()
  assert.is(await card.locator('.rule').innerText(), 'image-name-typo')
  assert.match((await card.locator('.after').textContent()) ?? '', 'nickchase/rss-php-nginx:v1')
  assert.is((await card.locator('.before del').allTextContents()).join(''), 'ni')
  assert.is((await card.locator('.after ins').allTextContents()).join(''), 'in')
  assert.match(
    (await card.locator('.command code').allTextContents()).join('\n'),
    'nickchase/rss-php-nginx:v1',
  )
  assert.equal(requests, [])
  assert.equal(errors, [])
})

test('every highlighted stretch is exactly the evidence, and stands where the text area has it', async () => {
  const { page } = await openPage()
  const text = await page.inputValue('#text')
  await page.locator('.finding .place').first().click()
  const marks = await page.locator('#layer mark').evaluateAll(readMarks)
  assert.ok(marks.length > 0)
  for (const mark of marks) assert.is(mark.text, text.slice(mark.start, mark.end))
  const [first] = await page.locator('.finding').first().locator('.place').evaluateAll(readPlaces)
  assert.is(first!.text, text.slice(first!.start, first!.end))
  const selected = await page.evaluate(`[text.selectionStart, text.selectionEnd]`)
  assert.equal(selected, [first!.start, first!.end])
  // The text area draws with the same metrics: line height, character width, padding, scroll.
  const spot = await page.locator('#layer .spot').first().boundingBox()
  const [left, top] = (await page.evaluate(`(() => {
    const box = text.getBoundingClientRect()
    const before = text.value.slice(0, text.selectionStart)
    const column = before.length - before.lastIndexOf('\\n') - 1
    const line = before.split('\\n').length - 1
    const probe = document.createElement('canvas').getContext('2d')
    probe.font = getComputedStyle(text).font
    const width = probe.measureText('M').width
    return [box.left + 8 + column * width - text.scrollLeft, box.top + 8 + line * 20 - text.scrollTop]
  })()`)) as [number, number]
  assert.ok(Math.abs(spot!.x - left) < 2, `${spot!.x} is not ${left}`)
  assert.ok(spot!.y >= top - 1 && spot!.y + spot!.height <= top + 21, `${spot!.y} is not in line at ${top}`)
})

test('pointing at a finding lights its lines, pointing at the lines lights the finding', async () => {
  const { page } = await openPage()
  await page.locator('.finding h3').first().hover()
  assert.ok((await page.locator('#layer .active').count()) > 0)
  await page.hover('h1')
  await page.locator('.finding .place').first().click()
  await page.hover('h1')
  const mark = await page.locator('#layer .spot').first().boundingBox()
  await page.mouse.move(mark!.x + 4, mark!.y + 6)
  assert.match((await page.locator('.finding').first().getAttribute('class')) ?? '', 'active')
})

test('the answer follows what is typed', async () => {
  const { page } = await openPage()
  await page.click('#clear')
  await page.waitForSelector('#welcome:visible')
  await page.evaluate(`document.documentElement.dataset.state = 'test'`)
  await page.locator('#text').pressSequentially('Failed to pull image "ngnix": not found')
  await answered(page)
  await page.waitForSelector('#results:visible')
})

test('a paste replaces an example nobody changed', async () => {
  const { page } = await openPage()
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'all mine')
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }))
  })()`)
  assert.is(await page.inputValue('#text'), 'all mine')
  assert.not.ok(await page.isVisible('#pristine'))
})

test('every tab of every example is drawn', async () => {
  const { page, requests, errors } = await openPage()
  for (const { label, finds } of examples) {
    await chooseExample(page, label)
    if (finds !== undefined) {
      const rules = await page.locator('.finding .rule').allTextContents()
      assert.ok(rules.includes(finds), `${label}: ${rules.join(', ') || 'nothing'} instead of ${finds}`)
    }
    assert.ok((await page.locator('.timeline .series').count()) > 0, `${label}: no timeline`)
    for (const tab of ['events', 'objects', 'unread', 'share', 'findings']) {
      await page.click(`#tab-${tab}`)
      await page.waitForSelector(`#panel-${tab} > *`)
      assert.is(await page.locator(`#panel-${tab} .problem`).count(), 0, `${label}: ${tab}`)
    }
  }
  assert.equal(requests, [])
  assert.equal(errors, [])
})

test('the events can be sorted and filtered', async () => {
  const { page } = await openPage()
  await page.click('#tab-events')
  await page.click('#panel-events th:has-text("Count") button')
  await page.click('#panel-events th:has-text("Count") button')
  assert.is(await page.getAttribute('#panel-events th:has-text("Count")', 'aria-sort'), 'descending')
  const counts = await page.locator('#panel-events tbody td:nth-child(3)').allTextContents()
  assert.equal(
    counts.map(Number),
    counts.map(Number).sort((a, b) => b - a),
  )
  await page.fill('#events-filter', 'errimagepull')
  assert.is(await page.locator('#panel-events tbody tr').count(), 1)
  await page.fill('#events-filter', '')
  await page.check('#events-warnings')
  assert.is(await page.locator('#panel-events tbody tr').count(), 3)
})

const readMarks = (marks: { textContent: string | null; getAttribute: (name: string) => string | null }[]) =>
  marks.map((mark) => ({
    text: mark.textContent,
    start: Number(mark.getAttribute('data-start')),
    end: Number(mark.getAttribute('data-end')),
  }))

const readPlaces = (
  places: {
    querySelector: (name: string) => { textContent: string | null } | null
    getAttribute: (name: string) => string | null
  }[],
) =>
  places.map((place) => ({
    text: place.querySelector('code')?.textContent,
    start: Number(place.getAttribute('data-start')),
    end: Number(place.getAttribute('data-end')),
  }))

test.run()
