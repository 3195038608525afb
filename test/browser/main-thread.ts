import type { Page } from 'playwright-core'

/**
 * How much processor time the thread that draws the page has used since: no single task of it can have been longer, and
 * other work on the machine does not count.
 *
 * Units: seconds.
 */
export async function watchMainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const used = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const found = metrics.find(({ name }) => name === 'ThreadTime')
    if (found === undefined) throw new Error('the browser does not tell ThreadTime')
    return found.value
  }
  const before = await used()
  return async () => (await used()) - before
}
