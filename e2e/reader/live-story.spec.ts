import type { Page } from 'playwright/test'
import { EVENT_STREAM_PATH } from '#domain/urls/paths.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { countRequests, document, liveStory, turn, update } from '#e2e/support/live-stories.ts'
import { ask, type Json, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const LIVE = '/article/the-assembly-votes-on-the-harbour-fund'
const OVER = '/article/sea-wall-gives-way-at-saltgate'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a live story stands newest first under what is pinned, each update with an address, key moments lead to them (P-10) @journey', async ({
    page,
    halyard,
  }) => {
    await page.goto(halyard.url + LIVE)
    const posts = page.locator('.post')
    await expect(posts.first()).toContainText('Pinned')
    // An update of another day shows its date beside its time.
    const times = await posts.evaluateAll((all) =>
      all.map((one) => Date.parse(one.querySelector('time')?.getAttribute('datetime') ?? '')),
    )
    expect(times.length).toBeGreaterThan(4)
    expect(times.slice(1)).toEqual(times.slice(1).toSorted((a, b) => b - a))
    await expect(page.locator('.article-head > .labels')).toContainText('Live')
    await page
      .getByRole('navigation', { name: 'Key moments' })
      .getByRole('link', { name: /Premier speaks/ })
      .click()
    const target = page.locator('.post:target')
    await expect(target).toContainText('Premier speaks for four minutes')
    // The text under an update belongs to it.
    await expect(target).toContainText('I can tell you to the crown')
    await expect(target).toBeInViewport()
    await expect(page.getByRole('complementary', { name: 'What we know' })).toContainText('The bill in brief')
  })

  test('one that is over says so and when its last update came, and is live nowhere', async ({ page, halyard }) => {
    await page.goto(halyard.url + OVER)
    await expect(page.getByRole('note')).toContainText('We have stopped following this live.')
    await expect(page.locator('.live-sign')).toHaveCount(0)
    await page.goto(halyard.url + LIVE)
    await expect(page.locator('.live-sign')).not.toHaveCount(0)
  })
})

test('an update keeps its anchor and its time when its words change, and its order goes by its time', async ({
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const update = (id: string, minute: string, text: string): Json => ({
    id,
    type: 'update',
    at: `2026-11-24T10:${minute}:00Z`,
    headline: '',
    spans: [{ text }],
  })
  const document = (...blocks: Json[]) => ({ version: 1, blocks })
  const story = await publishStory(api, 'The tide, minute by minute', {
    sections: ['science'],
    live: 'open',
    document: document(update('early', '05', 'It comes.'), update('late', '40', 'It goes.')),
  })
  const order = async () =>
    [...(await ask(halyard, story.path)).text.matchAll(/<article class="post" id="(\S+?)"/g)].map(([, id]) => id)
  expect(await order()).toEqual(['u-late', 'u-early'])
  const saved = await api('PUT', `/api/articles/${story.id}`, {
    version: story.version,
    document: document(update('early', '05', 'It comes.'), update('late', '40', 'It goes at last.')),
  })
  await api('POST', `/api/articles/${story.id}/publication`, { version: saved.body['version'], kind: 'minor' })
  const html = (await ask(halyard, story.path)).text
  expect(await order()).toEqual(['u-late', 'u-early'])
  expect(html).toContain('It goes at last.')
  expect(html).toContain('2026-11-24T11:40:00+01:00')
})

/** Answers as a server that has no room for a stream: pages then poll. */
const refuseStreams = (page: Page) => page.route(`**${EVENT_STREAM_PATH}`, (route) => route.fulfill({ status: 204 }))

test('a page that is open says politely when there are newer updates, moves nothing, and shows them when asked (P-369)', async ({
  page,
  halyard,
}) => {
  await page.setViewportSize({ width: 390, height: 700 })
  const link = { text: 'so says the keeper of the gauge', marks: [{ type: 'link', href: 'https://gauge.example/' }] }
  const first = Array.from({ length: 24 }, (_, n) => {
    const one = update(`u${n}`, n)
    return { ...one, spans: [...(one['spans'] as Json[]), link] }
  })
  const story = await liveStory(halyard, 'The pumps, live', ...first)
  await refuseStreams(page)
  await page.clock.install()
  await page.goto(halyard.url + story.path)
  const newer = page.getByRole('link', { name: 'Show 1 new update since 11:23' })
  const bar = page.locator('.live-bar')
  await expect(bar).toContainText('Live · updates by itself · last at 11:23')
  await page.clock.fastForward(31_000)
  await expect(newer).toHaveCount(0)

  // A reader is halfway down the page, with the keyboard focus there.
  await page.locator('#u-u16 .post-time a').first().focus()
  const seen = () =>
    page.evaluate(() => ({
      top: globalThis.document.querySelector('#u-u16')?.getBoundingClientRect().top,
      focused: globalThis.document.activeElement?.getAttribute('href'),
      title: globalThis.document.title,
    }))
  const before = await seen()
  expect(before.focused).toBe('#u-u16')
  await story.become({ document: document(update('new', 40, 'The pumps are off.'), ...first) })
  await page.clock.fastForward(31_000)
  await expect(newer).toBeInViewport()
  expect(await seen()).toEqual(before)
  await expect(page.getByText('The pumps are off.')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ has: newer })).toHaveCount(1)
  await isAccessible(page, 'live story: newer updates')
  // The link comes before the story's own facts and updates in keyboard and screen-reader order.
  const isFirst = await newer.evaluate((link) => {
    const next = globalThis.document.querySelector('.live-grid')
    return next !== null && (link.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  })
  expect(isFirst).toBe(true)

  // The link does not cover the elements that get the focus next.
  for (let n = 0; n < 30; n++) {
    await page.keyboard.press('Tab')
    const isCovered = await page.evaluate(() => {
      const here = globalThis.document.activeElement?.getBoundingClientRect()
      const bar = globalThis.document.querySelector('.live-bar')?.getBoundingClientRect()
      return here && bar
        ? here.top < bar.bottom && here.bottom > bar.top && here.right > bar.left && here.left < bar.right
        : true
    })
    expect(isCovered).toBe(false)
  }
  // More of them are counted, and the bar ends with the story.
  await story.become({ document: document(update('newest', 41), update('new', 40, 'The pumps are off.'), ...first) })
  await page.clock.fastForward(31_000)
  const both = page.getByRole('link', { name: 'Show 2 new updates since 11:23' })
  await expect(both).toBeVisible()
  await page.locator('.after').scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollTo(0, globalThis.document.body.scrollHeight))
  await expect(bar).not.toBeInViewport()
  await both.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The pumps are off.')).toBeVisible()
})

test('a closed live story does not poll', async ({ page, halyard }) => {
  const first = update('first', 5)
  const story = await liveStory(halyard, 'The gauge, live', first)
  await refuseStreams(page)
  await page.clock.install()
  await page.goto(halyard.url + story.path)
  const requests = countRequests(page, story.path)
  await story.become({ live: 'closed' })
  const answered = page.waitForResponse((response) => response.url().endsWith(story.path))
  await page.clock.fastForward(31_000)
  await (await answered).finished()
  for (let n = 0; n < 4; n++) await page.clock.runFor(31_000)
  expect(requests()).toBe(1)
})

test('a page that nobody sees does not ask, one that comes back asks at once, and one that gets no answer asks less often', async ({
  page,
  halyard,
}) => {
  const story = await liveStory(halyard, 'The wind, live', update('first', 5))
  let asked = 0
  await page.route(`${halyard.url}${story.path}`, async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.continue()
    asked += 1
    return route.fulfill({ status: 503 })
  })
  await refuseStreams(page)
  await page.clock.install()
  await page.goto(halyard.url + story.path)
  await turn(page, true)
  await page.clock.runFor(300_000)
  expect(asked).toBe(0)
  const answered = page.waitForResponse((response) => response.status() === 503)
  await turn(page, false)
  await page.clock.runFor(10)
  await answered
  expect(asked).toBe(1)
  await page.clock.runFor(39_000)
  expect(asked).toBe(1)
  await page.clock.runFor(18_000)
  await expect.poll(() => asked).toBe(2)
})

test('updates of hours ago stand on pages of their own, where their addresses lead with script and without', async ({
  browser,
  halyard,
}) => {
  const all = Array.from({ length: 50 }, (_, n) => update(`u${n}`, n))
  const { path } = await liveStory(halyard, 'Fifty tides, live', ...all)
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(halyard.url + path)
    await expect(page.locator('.post')).toHaveCount(30)
    await page.getByRole('link', { name: 'Earlier updates' }).click()
    await expect(page.locator('.post')).toHaveCount(20)
    await expect(page.locator('.post').last()).toContainText('It stands at 0.')
    await page.getByRole('link', { name: 'Later updates' }).click()
    await expect(page.locator('.post').first()).toContainText('It stands at 49.')
    // A link shared while the update was still on the first page.
    await page.goto(`${halyard.url}${path}#u-u3`)
    if (!javaScriptEnabled) await page.locator('.earlier :target a').click()
    await expect(page.locator('.post:target')).toContainText('It stands at 3.')
    await expect(page.locator('.post:target')).toBeInViewport()
    await context.close()
  }
})
