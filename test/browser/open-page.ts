import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { buildPage } from '../../tools/build-demo.js'

export const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The page in a browser, and everything that must stay empty. */
export interface OpenPage {
  readonly page: Page
  /** Requests other than the page itself and its worker. */
  readonly requests: string[]
  /** Exceptions, and errors on the console (a blocked script or style is one). */
  readonly errors: string[]
}

let browser: Browser | undefined
let address: string | undefined

/** Opens the page from a file, waits for the first answer. `DEMO` names a built page to use instead of building one. */
export async function openPage(options: BrowserContextOptions = {}, hash = ''): Promise<OpenPage> {
  address ??= await findAddress()
  browser ??= await chromium.launch({ executablePath: browserPath, args: quiet })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address!) && !url.startsWith('blob:') && !url.startsWith('data:')) requests.push(url)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(address + hash)
  await answered(page)
  return { page, requests, errors }
}

async function findAddress(): Promise<string> {
  const built = process.env['DEMO']
  if (built !== undefined) return pathToFileURL(built).href
  const file = join(mkdtempSync(join(tmpdir(), 'undescribe-demo-')), 'index.html')
  writeFileSync(file, await buildPage())
  return pathToFileURL(file).href
}

/** Closes the browser: the last thing a test file does. */
export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

/** Waits until the page shows the answer to its text. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector('html[data-state=answered]')
}

/** Puts a text in as a drop of a file does, and waits for the answer. */
export async function dropText(page: Page, text: string): Promise<void> {
  await page.evaluate(`(${dropScript})(${JSON.stringify(text)})`)
  await answered(page)
}

/** A function, to be called in the page, that puts a text in as a drop of a file does. */
export const dropScript = `(text) => {
  document.documentElement.dataset.state = 'test'
  const data = new DataTransfer()
  data.items.add(new File([text], 'dropped.txt'))
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
}`

/** Chooses a line of the examples menu and waits for the answer. */
export async function chooseExample(page: Page, label: string): Promise<void> {
  await page.evaluate(`document.documentElement.dataset.state = 'test'`)
  await page.click('#examples summary')
  await page.locator('#examples-list button', { hasText: label }).click()
  await answered(page)
}
