import fs from 'node:fs'
import axe from 'axe-core/package.json' with { type: 'json' }
import { HtmlValidate } from 'html-validate'
import { STATES } from '#e2e/support/accessible-states.ts'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
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

test('no reader page has an accessibility violation in light or dark (P-19)', async ({ page, halyard }) => {
  test.setTimeout(300_000)
  for (const path of PAGES) {
    await test.step(path, async () => {
      await page.goto(halyard.url + path)
      await isAccessibleInBoth(page, 'reader pages')
    })
  }
  // The accessibility statement of papers says what was checked, and when: taken anew for a release.
  if (process.env['RENEW_ACCESSIBILITY'] === undefined) return
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
  for (const path of PAGES) {
    await test.step(path, async () => {
      await page.goto(halyard.url + path)
      await isAccessible(page, 'reader pages without scripts', { rules: 'structure' })
    })
  }
})

test('no reader page scrolls sideways at 320 px or shifts when its font arrives', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of PAGES) {
    await page.goto(halyard.url + path)
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect([path, scroll]).toEqual([path, client])
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
  for (const width of [320, 1_440]) {
    await page.setViewportSize({ width, height: 700 })
    for (const path of [story.path, '/', '/science', '/latest', '/search?q=aufgehoben']) {
      // A machine that runs other tests may search for too long, which the page says.
      await expect(async () => {
        await page.goto(halyard.url + path)
        await expect(page.getByRole('main')).toContainText('aufgehoben', { timeout: 5_000 })
      }).toPass({ timeout: 45_000 })
      const past = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([width, path, past]).toEqual([width, path, 0])
    }
  }
})

test('every reader page is valid HTML (P-659)', async ({ halyard }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'error', 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  })
  for (const path of PAGES) {
    const answer = await ask(halyard, path)
    const report = await validator.validateString(answer.text)
    const messages = report.results
      .flatMap((result) => result.messages)
      .map((one) => `${path}: ${one.ruleId} ${one.message} (${one.selector})`)
    expect(messages).toEqual([])
  }
})

test('no reader page requests anything from another host (P-2)', async ({ page, halyard }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  for (const path of PAGES) await page.goto(halyard.url + path)
  expect([...hosts]).toEqual([new URL(halyard.url).host])
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
