import { openSession } from '#db/sample/testing/open-session.ts'
import { someOf } from '#db/sample/testing/some-of.ts'
import { type DrawnFile, redAndBlue } from '#e2e/support/drawn-pictures.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, type Json, picturesOf, publishStory, SAMPLE_PATHS, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, person, test } from '#e2e/support/test.ts'

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')

const LONG = 'Why the wall broke where it was newest, and what the engineers had written about it in the spring'

/** Px from the top at which the words begin at the latest: notices count. */
const BEGINS = { beside: 800, upright: 1_120, above: 1_120, across: 1_200, under: 1_200, none: 600 }
const DESKTOP = { width: 1_440, height: 900 }
const PHONE = { width: 390, height: 844, begins: 1_013 }

test('the words of the sample’s stories begin on the first screen, or soon after it', async ({ page, halyard }) => {
  test.setTimeout(240_000)
  const api = await signedIn(halyard, 'editor')
  await addPicture(halyard, await redAndBlue('panorama.png'))
  const media = await picturesOf(api)
  const pictureOf = (isFit: (shape: number) => boolean) => {
    const found = media.find(({ width, height }) => isFit(width / height))
    return { lead: { mediaId: found?.id, caption: LONG, credit: 'Drawing: Ada Holm' } }
  }
  const wide = pictureOf((shape) => shape >= 1.25 && shape < 2)
  const spans = [{ text: 'It broke at four in the morning, and then the water came over the quay. '.repeat(6) }]
  const story = {
    sections: ['world', 'politics'],
    kicker: 'The wall',
    standfirst: `${LONG}. ${LONG}.`.padEnd(240, ' it broke'),
    document: { version: 1, blocks: [{ id: 'p', type: 'paragraph', spans }] },
  }
  const made = [
    await publishStory(api, LONG.slice(0, 88), { ...story, ...wide }),
    await publishStory(api, LONG, { ...story, ...wide }),
    await publishStory(api, `${LONG}: ${LONG}`.slice(0, 160), { ...story, ...wide }),
    await publishStory(api, `Upright ${LONG}`, { ...story, ...pictureOf((shape) => shape < 1.25) }),
    await publishStory(api, `Long ${LONG}`.slice(0, 88), { ...story, ...wide, longRead: 'yes' }),
    await publishStory(api, `Panorama ${LONG}`.slice(0, 88), {
      ...story,
      longRead: 'yes',
      ...pictureOf((shape) => shape >= 2),
    }),
    await publishStory(api, `Without ${LONG}: ${LONG}`.slice(0, 160), story),
  ]
  const textOf = async (url: string) => (await ask(halyard, new URL(url).pathname)).text
  const shards = addressesIn(await textOf(`${halyard.url}/sitemap.xml`))
  const stories = (await Promise.all(shards.map(textOf)))
    .flatMap(addressesIn)
    .filter((url) => SAMPLE_PATHS.has(new URL(url).pathname))
  const all = new Set([...someOf(stories, 2), ...made.map(({ path }) => halyard.url + path)])
  const seen = { beside: 0, upright: 0, above: 0, across: 0, under: 0, none: 0, rail: 0, hanging: 0 }
  for (const url of all) {
    await page.setViewportSize(PHONE)
    await page.goto(url)
    const phone = await page.evaluate(look)
    expect.soft([url, phone.isWide]).toEqual([url, false])
    // A long read lists its parts first.
    if (!phone.isLive && !phone.isLong) expect.soft(phone.begins, url).toBeLessThanOrEqual(PHONE.begins)
    await page.setViewportSize(DESKTOP)
    const told = await page.evaluate(look)
    expect.soft([url, told.isWide]).toEqual([url, false])
    if (told.isLive) continue
    expect.soft(told.begins, `${told.opening}: ${url}`).toBeLessThanOrEqual(BEGINS[told.opening])
    // Also below notices the text begins on the first screen beside the picture, which takes eight columns.
    if (told.opening === 'beside') expect.soft([url, told.text < 900, told.lead]).toEqual([url, true, 869])
    if (told.rail !== undefined) {
      expect.soft([url, told.hanging]).toEqual([url, undefined])
      expect.soft(told.rail - told.words, url).toBeGreaterThanOrEqual(24)
    }
    // The edge of column nine, or of column ten in a long read; in Arabic that of the page.
    for (const left of [told.rail, told.hanging])
      if (left !== undefined) expect.soft([url, left]).toEqual([url, told.isArabic ? 60 : told.isLong ? 1_074 : 961])
    seen[told.opening] += 1
    seen.rail += told.rail === undefined ? 0 : 1
    seen.hanging += told.hanging === undefined ? 0 : 1
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})

const WIDTHS = [
  { longRead: 'no', width: 1_440, pictures: [531, 531, 531] },
  { longRead: 'no', width: 2_560, pictures: [1_449, 1_449, 1_449] },
  { longRead: 'yes', width: 1_440, pictures: [1_320, 869, 1_095] },
  { longRead: 'yes', width: 2_560, pictures: [1_746, 1_152, 1_449] },
]

test('pictures of a long read and of a very wide screen take columns of the page, the text keeps its width', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const media = await picturesOf(api)
  const mediaId = media.find(({ width, height }) => width > height)?.id
  const spans = [{ text: 'It broke at four in the morning, and then the water came over the quay. '.repeat(6) }]
  const text = (id: string) => ({ id, type: 'paragraph', spans })
  const image = (id: string) => ({ id, type: 'image', mediaId, alt: 'A quay', caption: LONG, credit: '' })
  const box = {
    id: 'b',
    type: 'fact-box',
    title: 'The wall',
    facts: [{ figure: '41', spans: [{ text: 'days' }] }],
    blocks: [],
  }
  const blocks = [text('p'), box, text('q'), image('i'), text('r'), image('j'), text('s'), image('k'), text('t')]
  for (const longRead of ['no', 'yes']) {
    const fields = { sections: ['world'], longRead, document: { version: 1, blocks } }
    const { path } = await publishStory(api, `Three pictures, ${longRead}`, fields)
    for (const { width, pictures } of WIDTHS.filter((one) => one.longRead === longRead)) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(halyard.url + path)
      const widths = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)))
      const at = `${longRead} at ${width}`
      expect.soft([at, await widths('.prose .figure')]).toEqual([at, pictures])
      const measure = width > 2_000 ? 612 : longRead === 'yes' ? 544 : 531
      expect.soft([at, new Set(await widths('.prose > p'))]).toEqual([at, new Set([measure])])
      const { right } = await page.locator('.hang').evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect)
      expect.soft([at, Math.round(right)]).toEqual([at, width > 2_000 ? 2_153 : 1_380])
    }
  }
})

/** Adds a picture to the library as an editor. */
async function addPicture({ url, dataDir }: Newsroom, { name, mimeType, buffer }: DrawnFile): Promise<void> {
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(buffer)], { type: mimeType }), name)
  const cookie = `session=${openSession(dataDir, person('editor').email)}`
  const added = await fetch(`${url}/api/media`, { method: 'POST', body: form, headers: { cookie, origin: url } })
  expect(added.status).toBe(201)
}

/** Positions of the parts of a story. Self-contained, because it is sent to the page. */
function look() {
  const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
  const leftOf = (selector: string) => {
    const box = boxOf(selector)
    return box && Math.round(box.left)
  }
  const kinds = ['beside', 'upright', 'above', 'under', 'across'] as const
  const opening = kinds.find((name) => document.querySelector(`article .${name}`))
  return {
    opening: opening ?? ('none' as const),
    isLive: document.querySelector('.live-grid') !== null,
    isLong: document.querySelector('.long-read') !== null,
    isArabic: document.querySelector('.article > [dir=rtl]') !== null,
    begins: boxOf('.words > .notice, .words > .prose > *')?.top ?? Infinity,
    text: boxOf('.prose > p')?.top ?? Infinity,
    lead: Math.round(boxOf('.lead-box img')?.width ?? 0),
    rail: leftOf('.rail-related'),
    hanging: leftOf('.words .hang'),
    words: boxOf('.words > .prose')?.right ?? Infinity,
    isWide: document.documentElement.scrollWidth > innerWidth,
  }
}

const cell = (text: string) => [{ text }]
const table = (id: string, columns: number): Json => {
  const row = (text: string) => Array.from({ length: columns }, () => cell(text))
  return { id, type: 'table', caption: '', rowHeads: false, head: row('Tonnes'), rows: [row('408,000')] }
}

test('a table says that it scrolls on every phone on which it does, and where it does not it says nothing', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const blocks = [table('narrow', 3), table('wide', 8)]
  const fields = { sections: ['science'], standfirst: 'What came over the quay.', document: { version: 1, blocks } }
  const { path } = await publishStory(api, 'Two tables', fields)
  for (const width of [360, 390, 430, 600]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(halyard.url + path)
    const charts = await page.locator('.chart').evaluateAll((all) =>
      all.map((one) => ({
        scrolls: one.scrollWidth > one.clientWidth,
        says: (one.querySelector('.scrolls')?.getClientRects().length ?? 0) > 0,
      })),
    )
    expect([width, charts]).toEqual([
      width,
      [
        { scrolls: false, says: false },
        { scrolls: true, says: true },
      ],
    ])
  }
  await isAccessible(page, 'story: table that scrolls')
})

test('an admin chooses which services a story names', async ({ page, halyard }) => {
  const admin = await signedIn(halyard, 'admin')
  const { path } = await publishStory(admin, 'To be passed on', { sections: ['science'] })
  await admin('PUT', '/api/settings', { shareTo: { whatsapp: false, linkedin: true } })
  await page.goto(halyard.url + path)
  const share = page.getByRole('region', { name: 'Share' })
  await expect(share.getByRole('link')).toHaveText(['E-mail', 'Bluesky', 'LinkedIn'])
  for (const width of [390, 1_440]) {
    await page.setViewportSize({ width, height: 844 })
    const targets = await share.getByRole('link').or(share.getByRole('button')).all()
    const boxes = await Promise.all(targets.map((one) => one.boundingBox()))
    const shown = boxes.filter((box) => box !== null)
    expect(new Set(shown.map(({ y }) => Math.round(y))).size).toBe(1)
    expect(Math.min(...shown.map(({ height }) => height))).toBeGreaterThanOrEqual(24)
  }
  await admin('PUT', '/api/settings', { shareTo: { whatsapp: true, linkedin: false } })
})

test('code keeps its spaces and tabs, and wraps (P-507)', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const lines = ['\tThe tide   turns      (\\_/)', `\t\t  at four, ${'and ebbs '.repeat(30)}`]
  const spans = [{ text: lines.join('\n'), marks: [{ type: 'code' }] }]
  const document = { version: 1, blocks: [{ id: 'p', type: 'paragraph', spans }] }
  const { path } = await publishStory(api, 'A table drawn by typewriter', { sections: ['world'], document })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(halyard.url + path)
  expect((await page.locator('.prose code').innerText()).trimEnd()).toBe(lines.join('\n').trimEnd())
  expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBe(390)
})
