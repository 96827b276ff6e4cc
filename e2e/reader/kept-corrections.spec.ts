import type { Page, Request } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { shiftsOf, watchShifts } from '#e2e/support/layout-shifts.ts'
import { type Api, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

test.use({ serviceWorkers: 'allow' })

const LINE = 'Corrected since you read it:'
const line = (page: Page) => page.getByRole('complementary', { name: LINE })

async function read(page: Page, url: string): Promise<void> {
  await page.goto(url)
  const path = new URL(url).pathname
  await expect
    .poll(() => page.evaluate((one) => caches.match(one, { cacheName: 'read-1' }).then(Boolean), path))
    .toBe(true)
  // The worker ends its work for this page, which is not to be told of what comes after.
  await page.waitForLoadState('networkidle')
}

/** As if an hour had passed since the browser last compared what it keeps. */
const anHourLater = (page: Page) =>
  page.evaluate(async () => {
    const shell = await caches.open('shell-1')
    await shell.put('/kept/renewed', new Response(null, { headers: { 'x-read-at': '0' } }))
  })
/** Waits until all is compared again. */
const compared = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const at = (await caches.match('/kept/renewed', { cacheName: 'shell-1' }))?.headers.get('x-read-at')
        return Date.now() - Number(at) < 60_000
      }),
    )
    .toBe(true)

type Told = Awaited<ReturnType<typeof publishStory>>
async function correct(api: Api, { id, version }: Told, note: string): Promise<void> {
  const saved = await api('PUT', `/api/articles/${id}`, { version, document: paragraphs('It is white.') })
  const correction = { version: saved.body['version'], kind: 'correction', note }
  expect((await api('POST', `/api/articles/${id}/publication`, correction)).status).toBe(200)
}
const publish = (api: Api, headline: string) =>
  publishStory(api, headline, { sections: ['science'], document: paragraphs('It is green.') })
/** A correction of the same second as the copy counts as known. */
const nextSecond = () => expect.poll(() => Date.now() % 1_000, { intervals: [50] }).toBeLessThan(300)

test('a kept story that was corrected is named once, on the next page, and no identifier leaves (P-639) @journey', async ({
  page,
  context,
  halyard,
}) => {
  const asked: Request[] = []
  context.on('request', (one) => one.url().includes('/corrections.json') && asked.push(one))
  await context.addCookies([{ name: 'somebody', value: 'knows-me', url: halyard.url }])
  await page.setViewportSize({ width: 390, height: 844 })
  const api = await signedIn(halyard, 'editor')
  const story = await publish(api, 'The lamp on the far mole')

  // Nothing is kept but the front: nothing is asked.
  await page.goto(halyard.url)
  await expect.poll(() => page.evaluate(() => caches.match('/', { cacheName: 'shell-1' }).then(Boolean))).toBe(true)
  await anHourLater(page)
  await page.goto(`${halyard.url}/latest`)
  await compared(page)
  expect(asked).toEqual([])

  await read(page, halyard.url + story.path)
  await nextSecond()
  await correct(api, story, 'We said that the lamp was green. It is white.')
  await anHourLater(page)
  await watchShifts(page)
  await page.route(/\.woff2$/, (route) => route.abort())
  await page.goto(`${halyard.url}/latest`)
  await expect(line(page)).toBeInViewport()
  await expect(line(page).getByRole('link')).toHaveText(`${LINE} The lamp on the far mole`)
  await expect(page.locator('.bars')).toHaveAttribute('aria-live', 'polite')
  await isAccessible(page, 'kept story was corrected')
  expect(await shiftsOf(page)).toEqual([])
  const box = await line(page).boundingBox()
  expect(box?.height).toBeLessThan(90)

  expect(asked.length).toBe(1)
  const [request] = asked
  expect(request?.url()).toBe(`${halyard.url}/corrections.json`)
  const headers = Object.keys((await request?.allHeaders()) ?? {})
  for (const name of ['cookie', 'authorization', 'referer', 'if-none-match', 'if-modified-since'])
    expect(headers).not.toContain(name)
  expect(headers.filter((name) => name.startsWith('x-'))).toEqual([])

  // Shown once, and nothing is asked again within the hour.
  await page.goto(`${halyard.url}/world`)
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state)))
    .toBe('activated')
  await page.goto(`${halyard.url}/latest`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(line(page)).toHaveCount(0)
  // A browser that was away compares what it keeps, and asks for no corrections before an hour has passed.
  await anHourLater(page)
  await page.goto(`${halyard.url}/world`)
  await compared(page)
  expect(asked.length).toBe(1)
})

test('the line is closed by a key or leads to the story; a withdrawn story is not named (P-639)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const [first, gone] = [await publish(api, 'A lamp that was moved'), await publish(api, 'A lamp that never was')]
  for (const { path } of [first, gone]) await read(page, halyard.url + path)
  await nextSecond()
  await correct(api, gone, 'There was no lamp.')
  await correct(api, first, 'It was moved in 1908.')
  await anHourLater(page)
  await page.goto(`${halyard.url}/latest`)
  await line(page).getByRole('button', { name: 'Close' }).press('Enter')
  await expect(line(page)).toHaveCount(0)
  // Withdrawn after the browser heard of its correction.
  expect((await api('DELETE', `/api/articles/${gone.id}/publication`, { reason: 'Wrong' })).status).toBe(200)
  expect((await ask(halyard, '/corrections.json')).text).not.toContain('A lamp that never was')
  await page.goto(`${halyard.url}/world`)
  const isKept = () => page.evaluate((path) => caches.match(path).then(Boolean), gone.path)
  await expect.poll(isKept).toBe(false)
  await expect(line(page)).toHaveCount(0)
})

test('whoever read the story after it was corrected is told nothing; a browser that never compared does so (P-640)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = await publish(api, 'A lamp that was read again')
  await read(page, halyard.url + story.path)
  await nextSecond()
  await correct(api, story, 'It is white.')
  await expect.poll(() => Date.now() % 1_000, { intervals: [50] }).toBeGreaterThan(500)
  await nextSecond()
  await page.goto(halyard.url + story.path)
  await expect(page.getByRole('note')).toContainText('It is white.')
  await page.evaluate(async () => (await caches.open('shell-1')).delete('/kept/renewed'))
  await page.goto(`${halyard.url}/latest`)
  await compared(page)
  await page.goto(`${halyard.url}/world`)
  await expect(line(page)).toHaveCount(0)
})

test('the file of corrections is small, public and cached until a correction (P-638)', async ({ halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await correct(api, await publish(api, 'A lamp for the file'), 'It is white, and “always” was.')
  const { headers, body, text } = await ask(halyard, '/corrections.json')
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    'access-control-allow-origin': '*',
  })
  expect(headers['cache-tag']?.split(',')).toEqual(expect.arrayContaining(['corrections', 'today']))
  expect(body.length).toBeLessThanOrEqual(8_000)
  expect(JSON.parse(text).corrections[0]).toMatchObject({ headline: 'A lamp for the file', kind: 'correction' })
  expect((await ask(halyard, '/corrections.json?reader=7')).text).toBe(text)
  expect((await ask(halyard, '/corrections.json')).headers['x-cache']).toBe('hit')
})
