import type { Locator, Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const HOUR_MS = 3_600_000
const FRAME = 'iframe[title="The front as readers see it"]'

async function openFront(page: Page, newsroom: Newsroom): Promise<void> {
  await signIn(page, newsroom, 'editor')
  // Keyboard shortcuts work once the page is hydrated.
  await expect(async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    await expect(page.getByRole('heading', { level: 1, name: 'Front' })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(slot(page, 'lead')).toBeVisible()
}
const slot = (page: Page, place: string) => page.locator(`[data-place="${place}"] button`)
/** Returns the links of the front in the desk or in its reader page: address and text of each, in order. */
const links = (page: Page, root: string) =>
  page.evaluate(
    ([selector, frame]) => {
      const doc = frame === '' ? document : document.querySelector<HTMLIFrameElement>(frame ?? '')?.contentDocument
      return [...(doc?.querySelectorAll(selector ?? '') ?? [])].map(
        // The desk's own page has no soft hyphens.
        (one) => `${one.getAttribute('href')} ${one.textContent?.replaceAll('\u00AD', '').trim()}`,
      )
    },
    ['main a', root] as const,
  )
const putOut = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('The front is published. Readers get it with their next request.').first()).toBeVisible()
}

test('a front is composed by keys and by mouse, and is out as the desk showed it (P-52, P-360) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  await openFront(page, halyard)

  // By keyboard: the lead gets a headline for the front only.
  await slot(page, 'lead').focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Selected slot' })
  await panel.getByLabel('Headline on the front').fill('What the front says of its lead')
  await expect(page.frameLocator(FRAME).getByRole('heading', { name: 'What the front says of its lead' })).toBeVisible()

  // By keyboard: the second story moves one slot down and back.
  const rendered = await links(page, FRAME)
  const before = await slot(page, 'seconds.0').getAttribute('aria-label')
  await slot(page, 'seconds.0').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(slot(page, 'seconds.1')).toHaveAttribute('aria-label', before?.replace('Second 1', 'Second 2') ?? '')
  await expect.poll(() => links(page, FRAME)).not.toEqual(rendered)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(slot(page, 'seconds.0')).toHaveAttribute('aria-label', before ?? '')

  // By mouse: dragging moves it two slots down. Slots move with the page below them, which is drawn by the server.
  await expect.poll(() => links(page, FRAME)).toEqual(rendered)
  // In the middle of a tall window: a drag near its edges scrolls on.
  await page.setViewportSize({ width: 1280, height: 1800 })
  await slot(page, 'seconds.1').evaluate((one) => one.scrollIntoView({ block: 'center' }))
  // Waits until it stands still.
  await slot(page, 'seconds.0').hover({ position: { x: 20, y: 10 } })
  const [from, to] = [await slot(page, 'seconds.0').boundingBox(), await slot(page, 'seconds.2').boundingBox()]
  if (!from || !to) throw new Error('The slots stand nowhere.')
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 })
  // The middle of the slot: the page below is rendered again, and may move it a little.
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 6 })
  // A story that is let go before the slot below it is known falls into the one before.
  await expect(page.locator('[data-place="seconds.2"]')).toHaveAttribute('data-over', 'true')
  await page.mouse.up()
  await expect(slot(page, 'seconds.2')).toHaveAttribute('aria-label', before?.replace('Second 1', 'Second 3') ?? '')

  // A story that would appear twice causes a message with a way to resolve it.
  const headline = (before ?? '').replace(/^.*?: /, '').replace(/\. (Published|No).*$/, '')
  await page.getByRole('searchbox', { name: 'Search published stories' }).fill(headline)
  await page.getByRole('button', { name: `Place… ${headline}` }).focus()
  await page.keyboard.press('p')
  await page.getByLabel('Slot', { exact: true }).selectOption('strip.0')
  await page.getByRole('button', { name: 'Place here' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'would appear twice' })).toContainText('It is in Second 3')
  await isAccessible(page, 'front editor: twice on the front', { exclude: FRAME })
  await page.getByRole('button', { name: 'Move it to Strip 1' }).click()
  await expect(slot(page, 'strip.0')).toHaveAttribute('aria-label', new RegExp('^Strip 1, by hand'))

  await putOut(page)
  const reader = await (await browser.newContext()).newPage()
  await reader.goto(halyard.url)
  await expect(reader.getByRole('heading', { name: 'What the front says of its lead' })).toBeVisible()
  const shown = await links(reader, '')
  expect(shown.length).toBeGreaterThan(20)
  await expect.poll(() => links(page, FRAME)).toEqual(shown)
})

test('an earlier front comes back from the versions, which say what changed (P-53) @journey', async ({
  page,
  browser,
  halyard,
}) => {
  await openFront(page, halyard)
  await page.getByRole('button', { name: 'Versions' }).click()
  const versions = page.getByRole('complementary', { name: 'Versions' })
  await expect(versions).toContainText('Lead')
  await isAccessible(page, 'front editor: versions', { exclude: FRAME })
  await versions.getByRole('button', { name: /version 1$/ }).click()
  await expect(page.getByText(/is published again/).first()).toBeVisible()
  const reader = await (await browser.newContext()).newPage()
  await reader.goto(halyard.url)
  await expect(reader.getByRole('heading', { name: 'What the front says of its lead' })).toBeHidden()
})

test('a front that somebody publishes meanwhile is a conflict, and the draft is kept (P-239, P-449)', async ({
  page,
  halyard,
}) => {
  await openFront(page, halyard)
  await page.getByRole('radio', { name: 'Big news' }).click()
  await expect(page.getByText(/change in this draft/)).toBeVisible()
  // A draft that the server does not have yet moves to the newer front without a question.
  await expect(page.getByText('draft saved for all editors')).toBeVisible()
  // No public page uses this layout yet, but its CSS rules are loaded.
  const sizeOf = (headline: Locator) => headline.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const rendered = page.frameLocator(FRAME).locator('.big h2.headline').first()
  await expect.poll(() => sizeOf(rendered)).toBeGreaterThan(60)
  const theirs = await page.evaluate(async () => {
    const front = (await (await fetch('/api/front')).json()) as { version: number; slots: object }
    const body = JSON.stringify({ version: front.version, slots: { ...front.slots, seconds: [] } })
    return (await fetch('/api/front', { method: 'PUT', body, headers: { 'content-type': 'application/json' } })).status
  })
  expect(theirs).toBe(200)
  // Publishing does not wait for what is read again after the refusal.
  const later = Promise.withResolvers<void>()
  await page.route('**/api/front/planned', async (route) => {
    await later.promise
    await route.continue()
  })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'while you were working' })).toBeVisible()
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await putOut(page)
  later.resolve()
  await expect(page.frameLocator(FRAME).locator('.big')).toBeVisible()
})

test('a front set for a time, and a story that leaves its slot, go at their minute (P-54)', async ({
  page,
  browser,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const story = ((await api('GET', '/api/front/sheet')).body['standing'] as { story: number }[])[0]?.story
  const leaving = (until: number) => ({ lead: { story, headline: 'Here until it leaves', until } })
  const plan = async (at: number) => {
    const { version } = (await api('GET', '/api/front')).body
    const planned = await api('POST', '/api/front/planned', { version, slots: leaving(Date.now() + HOUR_MS), at })
    expect(planned.status).toBe(201)
    return Number(planned.body['id'])
  }
  const far = await plan(Date.now() + HOUR_MS)
  await openFront(page, halyard)
  await expect(page.getByText(/Next scheduled front/)).toBeVisible()
  expect((await api('DELETE', `/api/front/planned/${far}`)).status).toBeLessThan(300)

  const reader = await (await browser.newContext()).newPage()
  const lead = async () => {
    await reader.goto(halyard.url)
    return reader.getByRole('heading', { name: 'Here until it leaves' }).count()
  }
  await plan(Date.now() + 3_000)
  await expect.poll(lead).toBe(1)
  const { version } = (await api('GET', '/api/front')).body
  expect((await api('PUT', '/api/front', { version, slots: leaving(Date.now() + 3_000) })).status).toBe(200)
  await expect.poll(lead).toBe(0)
})

test('it holds at 768 and in the dark, at phone width, and for whoever only looks', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 768, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await openFront(page, halyard)
  await page.getByRole('radio', { name: 'Phone' }).click()
  await expect.poll(() => page.locator(FRAME).evaluate((one) => one.clientWidth)).toBe(390)
  await isAccessible(page, 'front editor: phone, narrow and dark', { exclude: FRAME })

  await page.context().clearCookies()
  await giveSession(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk/front`)
  await expect(page.getByText('as readers see it; only editors can change it')).toBeVisible()
  await expect(slot(page, 'lead')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publish/ })).toBeHidden()
})
