import fs from 'node:fs'
import axe from 'axe-core/package.json' with { type: 'json' }
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright/test'
import { someOf } from '#db/sample/testing/some-of.ts'
import { STATES } from '#e2e/support/accessible-states.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { openedKinds, openPaper } from '#e2e/support/open-paper.ts'
import { READER_PAGES } from '#e2e/support/reader-pages.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'

/** With what the sample has turned off. */
const PAGES = [...READER_PAGES, ...Object.values(openedKinds)]
let close: () => Promise<void>
test.beforeAll(async ({ halyard }) => {
  close = await openPaper(halyard)
})
test.afterAll(() => close())

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-inline-style': 'error', 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
})
const NARROW = { width: 320, height: 700 }
const SCHEMES = ['light', 'dark'] as const

/** Mistakes in the HTML of a page, as lines. */
async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await VALIDATOR.validateString(html)
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId} ${message} (${selector})`)
}

const sizes = (page: Page) =>
  page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }))

test('every reader page is accessible in light and dark, valid HTML, no wider than 320 px, and asks no other host (P-2, P-19, P-659)', async ({
  page,
  halyard,
}) => {
  test.setTimeout(300_000)
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  const usual = page.viewportSize() ?? NARROW
  for (const [n, path] of PAGES.entries()) {
    await test.step(path, async () => {
      const answer = await page.goto(halyard.url + path)
      expect(await mistakesIn((await answer?.text()) ?? ''), path).toEqual([])
      // Pages take turns, since they share their components and colours.
      for (const colorScheme of someOf(SCHEMES, 2, n)) {
        await page.emulateMedia({ colorScheme })
        await isAccessible(page, 'reader pages')
      }
      await page.setViewportSize(NARROW)
      const { scroll, client } = await sizes(page)
      expect([path, scroll]).toEqual([path, client])
      await page.setViewportSize(usual)
    })
  }
  expect([...hosts]).toEqual([new URL(halyard.url).host])
  // The accessibility statement of papers says what was checked, and when: taken anew for a release, with `SWEEPS=all`.
  if (process.env['RENEW_ACCESSIBILITY'] === undefined) return
  expect(process.env['SWEEPS']).toBe('all')
  const checkedAt = new Date().toISOString().slice(0, 10)
  const result = { checkedAt, tool: `axe-core ${axe.version}`, pages: PAGES.length, rules: [] }
  fs.writeFileSync('domain/paper/accessibility-result.json', `${JSON.stringify(result)}\n`)
})

/** Pages of newsletters, which the sample has none of: `newsletters.spec.ts` looks at each. */
const ELSEWHERE = /^\/newsletters(?:\/|$)/

test('the list of reader pages has one of each', () => {
  const kinds = fs
    .globSync('app/**/page.tsx')
    .filter((file) => file.startsWith('app/(site)/') && !file.includes('/status/'))
    .map((file) => file.slice('app/(site)'.length, -'/page.tsx'.length))
    .filter((kind) => !ELSEWHERE.test(kind))
  expect(kinds.length).toBeGreaterThan(12)
  for (const kind of kinds) {
    const pattern = kind.replace(/\/\[\[\.\.\.\w+\]\]/, '(?:/.+)?').replaceAll(/\[\w+\]/g, '[^/]+')
    const isOne = new RegExp(`^${pattern || '/'}$`)
    expect(
      PAGES.some((path) => isOne.test(path.replace(/\?.*/, ''))),
      kind,
    ).toBe(true)
  }
})

test('each state that axe looks at has one place', () => {
  const files = fs.globSync('e2e/**/*.ts').filter((file) => !file.endsWith('accessible-states.ts'))
  const sources = files.map((file) => fs.readFileSync(file, 'utf8')).join('')
  const places = sources.matchAll(/\bisAccessible\w*\(\s*\w+,\s*'([^']+)'/g)
  expect([...places].map(([, state]) => state).toSorted()).toEqual([...STATES].toSorted())
})

test('a withdrawn page says so, and has no accessibility violation', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  for (const [legal, status] of [
    [false, 410],
    [true, 451],
  ] as const) {
    const story = await publishStory(api, `Taken back with ${status}`, {
      sections: ['world'],
      document: paragraphs('It stood here.'),
    })
    const withdrawn = await api('DELETE', `/api/articles/${story.id}/publication`, { reason: 'For a test.', legal })
    expect(withdrawn.status).toBe(200)
    const answer = await page.goto(halyard.url + story.path)
    expect(answer?.status()).toBe(status)
    await isAccessible(page, 'withdrawn story')
  }
})

test('the front has no accessibility violation in any of its layouts', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const change = async (layout: unknown) => {
    const { body } = await api('GET', '/api/front')
    const slots = { ...(body['slots'] as object), layout }
    expect((await api('PUT', '/api/front', { version: body['version'], slots })).status).toBe(200)
  }
  for (const layout of ['big', 'live']) {
    await change(layout)
    await page.goto(halyard.url)
    await isAccessible(page, 'front layouts')
  }
  // The one that the sample has, with which the front is one of the reader pages.
  await change('calm')
})

test('what its scripts would change has no accessibility violation without them either', async ({ page, halyard }) => {
  test.setTimeout(300_000)
  await page.route('**/js/*.js', (route) => route.abort())
  for (const path of someOf(PAGES, 3)) {
    await test.step(path, async () => {
      await page.goto(halyard.url + path)
      await isAccessible(page, 'reader pages without scripts', { rules: 'structure' })
    })
  }
})

test('a word that is longer than its column widens no page', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
  const story = await publishStory(api, `${word} aufgehoben`, {
    language: 'de',
    standfirst: `Das ${word} gilt nicht mehr.`,
    sections: ['science'],
    document: paragraphs(`Das ${word} gilt nicht mehr.`),
  })
  for (const path of [story.path, '/', '/science', '/latest', '/search?q=aufgehoben']) {
    // A machine that runs other tests may search for too long, which the page says.
    await expect(async () => {
      await page.goto(halyard.url + path)
      await expect(page.getByRole('main')).toContainText('aufgehoben', { timeout: 5_000 })
    }).toPass({ timeout: 45_000 })
    for (const width of [320, 1_440]) {
      await page.setViewportSize({ width, height: 700 })
      const { scroll, client } = await sizes(page)
      expect([width, path, scroll]).toEqual([width, path, client])
    }
  }
})

test('publishing has no accessibility violation', async ({ page, halyard }) => {
  await signIn(page, halyard, 'editor')
  // By its words: stories that other tests made may have moved it off the first page of the list.
  await page.goto(`${halyard.url}/desk?view=all&q=Ilmara`)
  await page
    .getByRole('link', { name: /Ilmara and Tarn to reopen/ })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
  await page.getByRole('button', { name: 'Correction…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await isAccessible(page, 'publish dialog: correction')
})
