import type { Page } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { Acts } from '#e2e/support/acts.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

// A newsroom of its own: a slot of a list goes when its story moves, and other tests fill the front.
let halyard: Newsroom
test.beforeAll(async () => {
  test.setTimeout(240_000)
  halyard = await startNewsroom('demo')
})
test.afterAll(() => halyard.stop())

const FRAME = 'iframe[title="The front as readers see it"]'
const TAPS = 3

const slot = (page: Page, place: string) => page.locator(`[data-place="${place}"] button`)
const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Selected slot' })
const placesOn = (page: Page) =>
  page.locator('[data-place]').evaluateAll((all) => all.map((one) => one.getAttribute('data-place') ?? ''))

/** The beginning of a slot: the stories under a lead without a picture lie over its middle. */
const CORNER = { x: 12, y: 12 }

test('a tapped slot opens its fields and the stories to put there, as a sheet in the window (P-40, P-380) @journey', async ({
  page,
}) => {
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/front`)
  await expect(slot(page, 'seconds.1')).toBeVisible()
  await slot(page, 'seconds.1').tap()
  const sheet = sheetOf(page)
  await expect(sheet.getByRole('heading', { name: /^Second 2/ })).toBeInViewport()
  await expect(sheet.getByRole('button', { name: /^Put here: / }).first()).toBeInViewport()
  await expect(sheet.getByLabel('Headline on the front')).toBeVisible()
  await isAccessible(page, 'front editor: sheet of a slot', { exclude: FRAME })
  await sheet.getByRole('button', { name: 'Done' }).tap()
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: 'Versions' }).tap()
  await expect(page.getByRole('dialog', { name: 'Versions' })).toBeInViewport()
})

test('any story goes into any slot with three taps at most (P-40)', async ({ page }) => {
  test.slow()
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/front`)
  await expect(slot(page, 'lead')).toBeVisible()
  const places = await placesOn(page)
  expect(places.length).toBeGreaterThan(15)
  for (const place of someOf(places, 3)) {
    const acts = new Acts(page)
    await acts.tap(slot(page, place), CORNER)
    await acts.tap(
      sheetOf(page)
        .getByRole('button', { name: /^(Put here|Move here from .+?): / })
        .first(),
    )
    await expect(sheetOf(page)).toBeHidden()
    await expect(slot(page, place)).toHaveAttribute('aria-label', /by hand/)
    acts.end(`a story into ${place}`, TAPS)
  }

  // A story that is found by its words, and one that stands in another slot.
  const { items } = (await api('GET', '/api/articles?status=published')).body as { items: { headline: string }[] }
  const headline = items.at(-1)?.headline ?? ''
  const found = new Acts(page)
  await found.tap(slot(page, 'lead'), CORNER)
  await found.tap(sheetOf(page).getByRole('searchbox'))
  await found.type(headline)
  await found.tap(sheetOf(page).getByRole('button', { name: `: ${headline}` }))
  await expect.poll(() => slot(page, 'lead').getAttribute('aria-label')).toContain(headline)
  found.end('a story found by its words into the lead', TAPS)
  const moved = new Acts(page)
  await moved.tap(slot(page, 'seconds.0'), CORNER)
  await sheetOf(page).getByRole('searchbox').fill(headline)
  await moved.tap(sheetOf(page).getByRole('button', { name: `Move here from Lead: ${headline}` }))
  await expect.poll(() => slot(page, 'seconds.0').getAttribute('aria-label')).toContain(headline)

  // A slot that is empty has no place on the page: the list of stories offers it.
  const empty = new Acts(page)
  const place = page.getByRole('button', { name: /^Place… / }).first()
  await empty.tap(place)
  await empty.tap(page.getByRole('dialog').getByRole('button', { name: /^Under the lead 4/ }))
  await expect(page.getByRole('dialog')).toBeHidden()
  const twice = page.getByRole('button', { name: 'Move it to Under the lead 4' })
  if (await twice.isVisible()) await empty.tap(twice)
  await expect(slot(page, 'leadLinks.3')).toHaveAttribute('aria-label', /by hand/)
  empty.end('a story into a slot that is empty', TAPS)
})
