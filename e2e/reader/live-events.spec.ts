import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright/test'
import { EVENT_STREAM_PATH } from '#domain/urls/paths.ts'
import { countRequests, document, liveStory, turn, update } from '#e2e/support/live-stories.ts'
import { ask } from '#e2e/support/machine.ts'
import { METRICS_TOKEN, type Newsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

/** Number of event streams that the newsroom has open. */
async function streamsOf(halyard: Newsroom): Promise<number> {
  const { text } = await ask(halyard, '/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  return Number(/^broadsheet_event_streams(?:\{[^}]*\})? (\d+)$/m.exec(text)?.[1])
}

/** Counts the streams that the pages of a browser open. */
function countStreams(context: BrowserContext): () => number {
  let count = 0
  context.on('request', (one) => {
    if (one.url().endsWith(EVENT_STREAM_PATH)) count += 1
  })
  return () => count
}

test('an update is on the screen of whoever has the story open before a page would ask again, and nothing moves (P-161) @journey', async ({
  page,
  halyard,
}) => {
  const first = Array.from({ length: 12 }, (_, n) => update(`u${n}`, n))
  const story = await liveStory(halyard, 'The gale, live', ...first)
  await page.goto(halyard.url + story.path)
  await expect.poll(() => streamsOf(halyard)).toBe(1)
  await page.locator('#u-u4 .post-time a').first().focus()
  const seen = () =>
    page.evaluate(() => ({
      top: globalThis.document.querySelector('#u-u4')?.getBoundingClientRect().top,
      focused: globalThis.document.activeElement?.getAttribute('href'),
    }))
  const before = await seen()
  await story.become({ document: document(update('new', 40, 'The gale is over.'), ...first) })
  // Without the stream it would be there after 20 s at the earliest.
  await expect(page.getByRole('link', { name: 'Show 1 new update since 11:11' })).toBeVisible({ timeout: 15_000 })
  expect(await seen()).toEqual(before)
})

test('the tabs of a browser share one stream, and another tab takes it over', async ({ page, halyard }) => {
  const first = update('first', 5)
  const story = await liveStory(halyard, 'The ebb, live', first)
  const other = await liveStory(halyard, 'The flood, live', first)
  const streams = countStreams(page.context())
  await page.goto(halyard.url + story.path)
  await expect.poll(() => streamsOf(halyard)).toBe(1)
  const second = await page.context().newPage()
  await second.goto(halyard.url + other.path)
  const newer = second.getByRole('link', { name: /^Show 1 new update/ })
  await other.become({ document: document(update('new', 40), first) })
  await expect(newer).toBeVisible({ timeout: 15_000 })
  expect([streams(), await streamsOf(halyard)]).toEqual([1, 1])

  await page.close()
  await expect.poll(streams).toBe(2)
  await other.become({ document: document(update('newest', 41), update('new', 40), first) })
  await expect(second.getByRole('link', { name: /^Show 2 new updates/ })).toBeVisible({ timeout: 15_000 })
  await second.close()
})

test('a page that is hidden or left holds no stream, and one that comes back opens it again', async ({
  page,
  halyard,
}) => {
  const story = await liveStory(halyard, 'The frost, live', update('first', 5))
  await page.goto(halyard.url + story.path)
  await expect.poll(() => streamsOf(halyard)).toBe(1)
  await turn(page, true)
  await expect.poll(() => streamsOf(halyard)).toBe(0)
  await turn(page, false)
  await expect.poll(() => streamsOf(halyard)).toBe(1)
  await page.evaluate(() => globalThis.dispatchEvent(new PageTransitionEvent('pagehide')))
  await expect.poll(() => streamsOf(halyard)).toBe(0)
})

/** Holds the lock of the stream in another tab, which sends the events that a test writes. */
async function sendEvents(page: Page, halyard: Newsroom) {
  const sender = await page.context().newPage()
  await sender.goto(`${halyard.url}/about`)
  await sender.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('live', () => {
          held()
          return new Promise(() => {})
        })
      }),
  )
  return async (data: string) => {
    await page.evaluate(() => {
      const channel = new BroadcastChannel('live')
      const taken = new Promise<void>((resolve) => {
        channel.onmessage = () => resolve(channel.close())
      })
      Object.assign(globalThis, { taken })
    })
    await sender.evaluate((sent) => new BroadcastChannel('live').postMessage(sent), data)
    await page.evaluate('taken')
  }
}

test('while events come a page asks only when its own story changed, and a failed request is repeated; in silence it polls', async ({
  page,
  halyard,
}) => {
  const story = await liveStory(halyard, 'The thaw, live', update('first', 5))
  const send = await sendEvents(page, halyard)
  const requests = countRequests(page, story.path)
  await page.clock.install()
  await page.goto(halyard.url + story.path)
  // From here on the page's clock goes on only by what this test says.
  await page.clock.pauseAt(Date.now() + 10_000)
  const after = async (stepMs: number) => {
    const before = requests()
    const goOn = async () => {
      if (requests() === before) await page.clock.runFor(stepMs)
      return requests()
    }
    await expect.poll(goOn, { intervals: [50] }).toBe(before + 1)
  }
  // Once, since it cannot know whether it missed an event before it listened.
  if (requests() === 0) await after(1_000)
  for (let n = 0; n < 6; n++) {
    await send(n % 2 === 0 ? '.' : '999999')
    await page.clock.runFor(15_000)
  }
  expect(requests()).toBe(1)
  // A cache in front may have answered with the page of before: once more, and no further.
  await send(`999999 ${story.id}`)
  await after(100)
  await after(100)
  for (let n = 0; n < 4; n++) {
    await send('.')
    await page.clock.runFor(15_000)
  }
  expect(requests()).toBe(3)

  await page.route(`**${story.path}`, (route) => route.fulfill({ status: 503 }), { times: 1 })
  await send('*')
  await after(100)
  for (let n = 0; n < 8 && requests() === 4; n++) {
    await send('.')
    await page.clock.runFor(15_000)
  }
  await expect.poll(requests).toBe(5)
  await send('.')
  await after(1_000)
})

for (const [without, script] of [
  ['locks of the browser', 'delete Navigator.prototype.locks'],
  ['event streams', 'delete globalThis.EventSource'],
] as const)
  test(`a browser without ${without} polls`, async ({ page, halyard }) => {
    const first = update('first', 5)
    const story = await liveStory(halyard, `Rain without ${without}, live`, first)
    await page.addInitScript(script)
    const streams = countStreams(page.context())
    await page.clock.install()
    await page.goto(halyard.url + story.path)
    await story.become({ document: document(update('new', 40), first) })
    await page.clock.runFor(29_000)
    await expect(page.getByRole('link', { name: /^Show 1 new update/ })).toBeVisible()
    expect(streams()).toBe(0)
  })

/** A server in front of a newsroom that holds event streams back, as one with a large buffer does. */
async function startHolding(to: string) {
  const server = http.createServer((request, response) => {
    const onward = http.request(to + request.url, { headers: request.headers }, (answer) => {
      if (answer.headers['content-type'] === 'text/event-stream') return void answer.resume()
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    request.pipe(onward)
    response.on('close', () => onward.destroy())
    onward.on('error', () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}`, stop: () => server.close().closeAllConnections() }
}

test('behind a server that holds the stream back a page polls', async ({ page, halyard }) => {
  const first = update('first', 5)
  const story = await liveStory(halyard, 'The fog, live', first)
  const holding = await startHolding(halyard.url)
  await page.clock.install()
  await page.goto(holding.url + story.path)
  await expect.poll(() => streamsOf(halyard)).toBe(1)
  await story.become({ document: document(update('new', 40), first) })
  await page.clock.runFor(29_000)
  await expect(page.getByRole('link', { name: /^Show 1 new update/ })).toBeVisible()
  await page.close()
  holding.stop()
})
