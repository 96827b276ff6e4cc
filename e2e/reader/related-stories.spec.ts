import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Json, picturesOf, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const NEWS = '/article/ilmara-and-tarn-to-reopen-the-strait'
const LONG = '/article/the-last-sign-painter-of-quay-street'
const OPINION = '/article/i-was-wrong-about-the-night-trains'
const OLD = '/article/the-lobby-register-with-212-names-left-out'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a story leads on: to its kin, more of its source and those beside it, and to nothing twice (P-1) @journey', async ({
    page,
    halyard,
  }) => {
    await page.goto(halyard.url + NEWS)
    const after = page.getByRole('complementary', { name: 'More to read' })
    await expect(after.getByRole('heading', { name: 'Related' })).toBeVisible()
    await expect(after.getByRole('heading', { name: 'More from Meridian Wire' })).toBeVisible()
    await expect(after).toContainText('Next story')
    await expect(after).toContainText('Previous story')
    const links = await after
      .locator('a[href^="/article/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(5)
    expect(links.toSorted()).toEqual([...new Set(links)].toSorted())
    expect(links).not.toContain(NEWS)
  })

  test('what was wrong is told with its date, quotes name who said it, and it can be passed on by plain links', async ({
    page,
    halyard,
  }) => {
    await page.goto(halyard.url + NEWS)
    const note = page.getByRole('note')
    await expect(note).toContainText('Correction, ')
    await expect(note.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/)
    const quote = page.getByRole('figure').filter({ has: page.getByRole('blockquote') })
    await expect(quote.first().locator('figcaption cite')).toHaveText('Livia Korrin')
    const share = page.getByRole('region', { name: 'Share' })
    await expect(share.getByRole('link')).toHaveText(['E-mail', 'WhatsApp', 'Bluesky'])
    await expect(share.getByRole('button')).toHaveCount(0)
    expect(await share.getByRole('link', { name: 'E-mail' }).getAttribute('href')).toContain(
      encodeURIComponent(halyard.url + NEWS),
    )
  })

  test('one of last year says so', async ({ page, halyard }) => {
    await page.goto(halyard.url + OLD)
    await expect(page.getByRole('note')).toHaveText('This story is more than a year old.')
  })

  test('a long read is light, tells its parts, and its notes lead there and back', async ({ page, halyard }) => {
    await page.goto(halyard.url + LONG)
    const weightOf = () =>
      page.getByRole('heading', { level: 1 }).evaluate((one) => Number(getComputedStyle(one).fontWeight))
    expect(await weightOf()).toBeLessThan(500)
    await page
      .getByRole('navigation', { name: 'In this story' })
      .getByRole('link', { name: 'The year of the foil' })
      .click()
    await expect(page.locator('h2:target')).toHaveText('The year of the foil')
    await expect(page.locator('h2:target')).toBeInViewport()

    await page.locator('[role="doc-noteref"]').first().click()
    await expect(page.locator('.notes li:target')).toBeInViewport()
    await page.getByRole('link', { name: 'Back to the text, note 1' }).click()
    await expect(page.locator('#noted-1')).toBeInViewport()

    await page.goto(halyard.url + NEWS)
    expect(await weightOf()).toBeGreaterThan(550)
    await expect(page.getByRole('navigation', { name: 'In this story' })).toHaveCount(0)
  })

  test('an opinion has its writer over its headline, once, with a face', async ({ page, halyard }) => {
    await page.goto(halyard.url + OPINION)
    const writer = page.locator('.article-head').getByRole('link', { name: 'Piet Morrow' })
    await expect(writer).toHaveAttribute('rel', 'author')
    await expect(page.locator('article.article > div a[rel="author"]')).toHaveCount(1)
    await expect(page.getByRole('region', { name: 'Who wrote this' })).toContainText('Piet Morrow')
    await expect(page.locator('header .writer img')).toHaveAttribute('fetchpriority', 'high')

    // Other tests of this worker may have put stories without a face into the band.
    const api = await signedIn(halyard, 'editor')
    const found = (await api('GET', '/api/articles?q=night+trains+wrong')).body['items'] as {
      id: number
      slug: string
    }[]
    const id = found.find(({ slug }) => OPINION.endsWith(slug))?.id ?? 0
    const { version, slots } = (await api('GET', '/api/front')).body as { version: number; slots: object }
    const put = await api('PUT', '/api/front', { version, slots: { ...slots, opinion: [id, null, null, null] } })
    expect(put.status, JSON.stringify(put.body)).toBe(200)
    await page.goto(`${halyard.url}/`)
    await expect(page.locator('.opinion-band .face img').first()).toBeAttached()
  })

  test('the first picture comes first and every other one when it is come to, in its place and with a colour', async ({
    page,
    halyard,
  }) => {
    for (const path of [NEWS, LONG, OPINION]) {
      await page.goto(halyard.url + path)
      const images = await page.locator('article.article picture img').evaluateAll((all) =>
        all.map((one) => ({
          isFirst: one.getAttribute('fetchpriority') === 'high',
          isLazy: one.getAttribute('loading') === 'lazy',
          isSized: one.hasAttribute('width') && one.hasAttribute('height'),
          isColoured: getComputedStyle(one).backgroundImage.startsWith('linear-gradient('),
          hasSizes: [...(one.parentElement?.querySelectorAll('source') ?? [])].every((source) => source.sizes !== ''),
        })),
      )
      const [first, ...rest] = images
      expect([path, first]).toMatchObject([path, { isFirst: true, isLazy: false, isSized: true, hasSizes: true }])
      for (const one of rest)
        expect(one).toEqual({ isFirst: false, isLazy: true, isSized: true, isColoured: true, hasSizes: true })
    }
  })
})

test('where the system can share, its sheet takes the place of the links; the address is copied and that is said', async ({
  page,
  halyard,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: halyard.url })
  await page.addInitScript(() => {
    const shared: ShareData[] = []
    Object.assign(globalThis, { shared })
    navigator.share = async (data) => void shared.push(data ?? {})
  })
  await page.goto(halyard.url + NEWS)
  const share = page.getByRole('region', { name: 'Share' })
  await expect(share.getByRole('link')).toHaveCount(0)
  await share.getByRole('button', { name: 'Share' }).click()
  expect(await page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared)).toEqual([
    { title: 'Ilmara and Tarn to reopen the strait to grain ships after 41 days', url: halyard.url + NEWS },
  ])
  const copy = share.getByRole('button', { name: 'Copy link' })
  await copy.focus()
  await page.keyboard.press('Enter')
  await expect(share.getByRole('status')).toHaveText('Link copied')
  await expect(copy).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(halyard.url + NEWS)
})

test('where it cannot, the links stay; an address that may not be copied stands there to be taken', async ({
  page,
  halyard,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share')
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.goto(halyard.url + NEWS)
  const share = page.getByRole('region', { name: 'Share' })
  await expect(share.getByRole('link')).toHaveCount(3)
  await expect(share.getByRole('button')).toHaveCount(1)
  await share.getByRole('button', { name: 'Copy link' }).click()
  await expect(share.getByRole('status')).toHaveText(halyard.url + NEWS)
  await isAccessible(page, 'story: share without a clipboard')
})

test('a story whose text opens with its only picture has it at once', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const media = await picturesOf(api)
  const image = { id: 'i', type: 'image', mediaId: media[0]?.id, alt: 'A first look', caption: '', credit: '' }
  const blocks: Json[] = [image, { id: 'p', type: 'paragraph', spans: [{ text: 'It was seen.' }] }]
  const story = await publishStory(api, 'What was seen first', {
    sections: ['science'],
    document: { version: 1, blocks },
  })
  await page.goto(halyard.url + story.path)
  const first = page.getByRole('img', { name: 'A first look' })
  await expect(first).toHaveAttribute('fetchpriority', 'high')
  await expect(first).not.toHaveAttribute('loading', 'lazy')
})
