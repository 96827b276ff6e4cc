import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type CDPSession, chromium, type Page } from 'playwright'
import { signIn } from '#bench/measures/desk.ts'
import { longStory } from '#bench/measures/long-story.ts'
import { type Measure, quantile, tenth, whole } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'

const KEYS = 150
/** Ten keys a second, as a quick writer types. */
const PAUSE_MS = 100
const OPENINGS = 5
const TEXT = '.body-editor .ProseMirror'
const LAUNCH = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
}

/**
 * Measures writing in a story of 10,000 words with 60 pictures and 40 notes, in Chromium: how soon it opens, and how
 * soon a letter is painted.
 */
export const typing: Measure = async ({ scratch, say }) => {
  say('writing in a long story')
  const newsroom = await startNewsroom(path.join(scratch, 'typing'))
  const browser = await chromium.launch(LAUNCH)
  try {
    const api = await signIn(newsroom)
    const id = await longStory(newsroom, api)
    const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } })
    const cookies = api.cookie.split('; ').map((one) => one.split('='))
    await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: newsroom.url })))
    const page = await context.newPage()
    await page.addInitScript(watch, TEXT)
    const address = `${newsroom.url}/desk/articles/${id}`
    const opened: number[] = []
    for (let n = 0; n <= OPENINGS; n++) opened.push(await open(page, address))
    const [, ...warm] = opened
    const { paint, script } = await write(page)
    const bytes = await savedBytes(page)
    return [
      {
        what: 'a story of 10,000 words, 60 pictures and 40 notes opens, median',
        text: `${whole(quantile(warm, 0.5))} ms`,
      },
      {
        what: 'a letter in it: key to paint, p50 · p95',
        text: `${whole(quantile(paint, 0.5))} · ${whole(quantile(paint, 0.95))} ms`,
      },
      {
        what: 'a letter in it: script, p50 · p95',
        text: `${tenth(quantile(script, 0.5))} · ${tenth(quantile(script, 0.95))} ms`,
      },
      { what: 'a save of it, as it is sent', text: `${whole(bytes / 1_000)} KB` },
    ]
  } finally {
    await browser.close()
    await newsroom.stop()
  }
}

type Watched = { openedMs?: number; keys: number[] }
declare const window: { watched: Watched } & typeof globalThis
declare const document: {
  querySelector: (selector: string) => { children: { length: number } } | null
}
declare const requestAnimationFrame: (act: () => void) => void
declare const PerformanceObserver: new (
  seen: (list: { getEntries: () => { name: string; duration: number }[] }) => void,
) => { observe: (what: object) => void }

/** Runs in the page: records when the text was shown, and the time of each letter from key to paint (Event Timing). */
function watch(text: string): void {
  window.watched = { keys: [] }
  const check = () => {
    if ((document.querySelector(text)?.children.length ?? 0) > 200)
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.watched.openedMs = performance.now()
        }),
      )
    else requestAnimationFrame(check)
  }
  check()
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.watched.keys.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 })
}

/** Measures the time from navigation to the text on the page, in ms. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address)
  await page.waitForFunction(() => window.watched.openedMs !== undefined)
  await wait(1_500)
  return page.evaluate(() => window.watched.openedMs ?? Number.NaN)
}

/**
 * Types letters in the middle of the story, one after the other. Returns the latencies that the page saw, and the
 * script time until the next letter.
 */
async function write(page: Page): Promise<{ paint: number[]; script: number[] }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.locator(`${TEXT} > p`).nth(100).click()
  await wait(1_000)
  await page.evaluate(() => {
    window.watched.keys.length = 0
  })
  const script: number[] = []
  let before = await scriptMs(session)
  for (let n = 0; n < KEYS; n++) {
    await page.keyboard.press('abcde fghij klmno'.charAt(n % 17) === ' ' ? 'Space' : 'abcdexfghijxklmno'.charAt(n % 17))
    await wait(PAUSE_MS)
    const now = await scriptMs(session)
    script.push(now - before)
    before = now
  }
  const paint = await page.evaluate(() => window.watched.keys)
  // Event Timing does not report events below its threshold of 16 ms.
  return { paint: [...paint, ...Array.from({ length: Math.max(0, KEYS - paint.length) }, () => 16)], script }
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000
}

async function savedBytes(page: Page): Promise<number> {
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'PUT'),
    page.keyboard.press('x').then(() => page.keyboard.press('Control+s')),
  ])
  return request.postDataBuffer()?.length ?? Number.NaN
}
