import { HtmlValidate } from 'html-validate'
import { isAccessible } from '#e2e/is-accessible.ts'
import { ask } from '#e2e/machine.ts'
import { expect, signIn, test } from '#e2e/test.ts'

/** One of each kind. */
const READER_PAGES = [
  ...['/', '/world', '/opinion', '/topics/the-strait', '/authors/noor-halvorsen', '/sources/meridian-wire'],
  // A story with every part, a long read, an opinion, a live story, one that is over, and one in Arabic.
  ...['/article/ilmara-and-tarn-to-reopen-the-strait', '/article/the-last-sign-painter-of-quay-street'],
  '/article/i-was-wrong-about-the-night-trains',
  ...[
    '/article/the-assembly-votes-on-the-harbour-fund',
    '/article/sea-wall-gives-way-at-saltgate',
    '/article/ma-alladhi-yataghayyar-fi-nawbat-al-layl',
  ],
  ...['/latest', '/most-read', '/corrections', '/feeds', '/saved', '/offline', '/about'],
  ...['/search', '/search?q=harbour', '/search?q=zzzzz', '/archive', '/archive/2026', '/archive/2026/11'],
  ...['/archive/2025/11', '/nowhere'],
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no reader page has an accessibility violation in ${colorScheme}`, async ({ browser, halyard }) => {
    test.setTimeout(120_000)
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    for (const path of READER_PAGES) {
      await test.step(path, async () => {
        await page.goto(halyard.url + path)
        await isAccessible(page)
      })
    }
    await context.close()
  })
}

test('what its scripts would change has no accessibility violation without them either', async ({ page, halyard }) => {
  await page.route('**/js/*.js', (route) => route.abort())
  for (const path of READER_PAGES.filter((one) => /^\/(?:article|saved|offline|search|$)/.test(one))) {
    await test.step(path, async () => {
      await page.goto(halyard.url + path)
      await isAccessible(page)
    })
  }
})

test('no reader page scrolls sideways at 320 px or shifts when its font arrives', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of READER_PAGES) {
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
  for (const path of READER_PAGES) {
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
  for (const path of READER_PAGES) await page.goto(halyard.url + path)
  expect([...hosts]).toEqual([new URL(halyard.url).host])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the desk has no accessibility violation in ${colorScheme}`, async ({ browser, halyard }) => {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    await page.goto(`${halyard.url}/desk/sign-in`)
    await isAccessible(page)
    await signIn(page, halyard, 'editor')
    await isAccessible(page)
    // Not today's: after midnight nothing of the sample may have gone out yet.
    await page.goto(`${halyard.url}/desk?view=all`)
    await page
      .getByRole('link', { name: /Ilmara and Tarn to reopen/ })
      .first()
      .click()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible()
    await isAccessible(page)
    await page.getByRole('button', { name: /^Publish/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await isAccessible(page)
    await context.close()
  })
}
