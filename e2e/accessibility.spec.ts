import AxeBuilder from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import { ask } from '#e2e/machine.ts'
import { expect, signIn, test } from '#e2e/test.ts'

const READER_PAGES = {
  front: '/',
  section: '/world',
  'opinion section': '/opinion',
  'story with every part': '/article/ilmara-and-tarn-to-reopen-the-strait',
  'long read': '/article/the-last-sign-painter-of-quay-street',
  'live story': '/article/the-assembly-votes-on-the-harbour-fund',
  'live story that is over': '/article/sea-wall-gives-way-at-saltgate',
  corrections: '/corrections',
  topic: '/topics/the-strait',
  author: '/authors/noor-halvorsen',
  source: '/sources/meridian-wire',
  latest: '/latest',
  'search with hits': '/search?q=harbour',
  'search without hits': '/search?q=zzzzz',
  archive: '/archive',
  'archive of a month': '/archive/2026/11',
  feeds: '/feeds',
  'not found': '/nowhere',
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    for (const [name, path] of Object.entries(READER_PAGES)) {
      test(`${name} has no accessibility violation`, async ({ page, halyard }) => {
        await page.goto(halyard.url + path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
        ).toEqual([])
      })
    }
  })
}

test('no reader page scrolls sideways at 320 px or shifts when its font arrives', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of Object.values(READER_PAGES)) {
    await page.goto(halyard.url + path)
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect([path, scroll]).toEqual([path, client])
  }
})

test('every reader page is valid HTML', async ({ halyard }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'error', 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  })
  for (const path of Object.values(READER_PAGES)) {
    const answer = await ask(halyard, path)
    const report = await validator.validateString(answer.text)
    const messages = report.results
      .flatMap((result) => result.messages)
      .map((one) => `${path}: ${one.ruleId} ${one.message} (${one.selector})`)
    expect(messages).toEqual([])
  }
})

test('no reader page asks another host for anything', async ({ page, halyard }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  for (const path of Object.values(READER_PAGES)) await page.goto(halyard.url + path)
  expect([...hosts]).toEqual([new URL(halyard.url).host])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the desk has no accessibility violation in ${colorScheme}`, async ({ browser, halyard }) => {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    const clean = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
      ).toEqual([])
    }
    await page.goto(`${halyard.url}/desk/sign-in`)
    await clean()
    await signIn(page, halyard, 'editor')
    await clean()
    // Not today's: after midnight nothing of the sample may have gone out yet.
    await page.goto(`${halyard.url}/desk?view=all`)
    await page
      .getByRole('link', { name: /Ilmara and Tarn to reopen/ })
      .first()
      .click()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
    await clean()
    await page.getByRole('button', { name: /^Publish/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await clean()
    await context.close()
  })
}
