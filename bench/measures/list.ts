import { type Browser, chromium, type Page } from 'playwright'
import { type Api, signIn } from '#bench/measures/desk.ts'
import { searchWords } from '#bench/support/addresses.ts'
import { type Figure, type Measure, quantile, whole } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'

const TIMES = 20
const LAUNCH = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
}

/** Measures the story list of the desk in Chromium: from the key, choice or click until different rows are painted. */
export const list: Measure = async ({ dataDir, say }) => {
  say('the list of the desk')
  const newsroom = await startNewsroom(dataDir)
  const browser = await chromium.launch(LAUNCH)
  try {
    const page = await openList(browser, newsroom, await signIn(newsroom))
    const search = page.getByPlaceholder('Words, byline or address')
    const section = page.getByLabel('Section', { exact: true })
    const sections = await section.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    const words = searchWords(dataDir)
    const searched = await each(page, 'input', (n) => search.fill(words.rare[n] ?? ''))
    await each(page, 'input', () => search.fill(''), 1)
    const chosen = await each(page, 'change', (n) =>
      section.selectOption(sections[1 + (n % (sections.length - 1))] ?? ''),
    )
    await section.selectOption('')
    const paged = await each(page, 'click', () => page.getByRole('button', { name: 'Older stories' }).click())
    return [text('searched', searched), text('filtered by section', chosen), text('a page further', paged)]
  } finally {
    await browser.close()
    await newsroom.stop()
  }
}

const text = (what: string, ms: number[]): Figure => ({
  what: `the desk’s list in a browser, p50 · p95: ${what}`,
  text: `${whole(quantile(ms, 0.5))} · ${whole(quantile(ms, 0.95))} ms`,
})

async function openList(browser: Browser, newsroom: Newsroom, api: Api): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } })
  const cookies = api.cookie.split('; ').map((one) => one.split('='))
  await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: newsroom.url })))
  const page = await context.newPage()
  await page.goto(`${newsroom.url}/desk?view=published`)
  await page.locator('[data-story]').first().waitFor()
  return page
}

/** Repeats an action. Returns how long (ms) each run took from the named event to the paint of different rows. */
async function each(page: Page, event: string, act: (n: number) => Promise<unknown>, times = TIMES): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const changed = page.evaluate(untilOtherRows, event)
    // The page must be listening before anything happens in it.
    await page.evaluate(() => undefined)
    await act(n)
    took.push(await changed)
  }
  return took
}

type Rows = { forEach: (see: (row: { getAttribute: (name: string) => string | null }) => void) => void }
declare const document: {
  body: object
  querySelectorAll: (selector: string) => Rows
  addEventListener: (name: string, hear: () => void, options: object) => void
}
declare const MutationObserver: new (seen: () => void) => {
  observe: (on: object, what: object) => void
  disconnect: () => void
}
declare const requestAnimationFrame: (act: () => void) => void

/** Runs in the page. */
function untilOtherRows(event: string): Promise<number> {
  const rows = () => {
    const ids: (string | null)[] = []
    document.querySelectorAll('[data-story]').forEach((row) => ids.push(row.getAttribute('data-story')))
    return ids.join()
  }
  const before = rows()
  let from = 0
  document.addEventListener(
    event,
    () => {
      from = performance.now()
    },
    { capture: true, once: true },
  )
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (from === 0 || rows() === before) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}
