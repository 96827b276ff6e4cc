import type { Browser, Page, Request } from 'playwright/test'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { expect, isAtDesk, person, signIn, test } from '#e2e/support/test.ts'

const asks = (language: string) => ({ headers: { 'accept-language': language } })

test('before sign-in the desk speaks the browser’s language, without a cookie for it (P-166)', async ({ halyard }) => {
  for (const [asked, language, direction] of [
    ['de-AT,de;q=0.9,en;q=0.5', 'de', 'ltr'],
    ['fr', 'fr', 'ltr'],
    ['es-MX', 'es', 'ltr'],
    ['ar-EG', 'ar', 'rtl'],
    ['pt-BR,pt', 'en', 'ltr'],
    ['en-XA', 'en-XA', 'ltr'],
  ] as const) {
    const { status, headers, text } = await ask(halyard, '/desk/sign-in', asks(asked))
    expect([asked, status, headers['set-cookie']]).toEqual([asked, 200, undefined])
    expect(text).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(text.includes('/_next/static/messages/')).toBe(language !== 'en')
    if (language === 'en-XA') expect(text).toMatch(/<title>⟦/)
  }
})

test('readers’ pages, feeds and partners’ answers are the same whatever a browser asks for (P-172)', async ({
  halyard,
}) => {
  const paths = ['/', '/latest', '/world', '/search?q=strait', '/feed.xml', '/sitemap.xml', '/nothing-here', '/feeds']
  const same = ['/api/oembed?url=x', '/api/reads', '/.%2e/x']
  for (const path of [...paths, '/article/ilmara-and-tarn-to-reopen-the-strait', '/api/partner/stories', ...same]) {
    const answers = []
    for (const language of ['en', 'en-XA', 'ar']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as readers come
      const { status, headers, text } = await ask(halyard, path, asks(language))
      answers.push({ status, vary: headers['vary'], text })
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(answers[0]?.vary ?? '').not.toMatch(/language/i)
  }
})

test('the API of the desk answers in the language asked for (P-167)', async ({ halyard }) => {
  const { headers, text } = await ask(halyard, '/api/articles/1', asks('en-XA'))
  expect(headers['vary']).toMatch(/^Accept-Language\b/)
  expect(JSON.parse(text)).toMatchObject({ code: 'signed-out', title: expect.stringMatching(/^⟦.*⟧$/) })
  expect(JSON.parse((await ask(halyard, '/api/articles/1')).text).title).toBe('Sign in first.')
})

/** Opens a window whose browser asks for a language, and lists the parts of it that are asked for. */
async function windowIn(browser: Browser, locale: string): Promise<{ page: Page; loaded: string[] }> {
  const context = await browser.newContext({ locale })
  const page = await context.newPage()
  const loaded: string[] = []
  page.on('request', (request) => {
    const part = new RegExp(`messages/${locale}-(\\w+)\\.`).exec(request.url())?.[1]
    if (part) loaded.push(part)
  })
  return { page, loaded }
}

/** Follows a link of the rail until its page has come, whether or not that is shown. */
async function follow(page: Page, path: string): Promise<void> {
  const isPage = (request: Request) => new URL(request.url()).pathname === path
  // The router aborts a request of which it has read all that it needs.
  const ends = ['requestfinished', 'requestfailed'] as const
  const answered = Promise.race(ends.map((event) => page.waitForEvent(event as 'requestfinished', isPage)))
  await page.locator(`a[href="${path}"]`).first().click()
  await answered
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

test('the page after the first screen waits for the second part of a language (P-170)', async ({
  browser,
  halyard,
}) => {
  const { page, loaded } = await windowIn(browser, 'en-XA')
  const { promise: isLetGo, resolve: letGo } = Promise.withResolvers<void>()
  await page.route(/messages\/en-XA-rest\./, async (route) => {
    await isLetGo
    await route.continue()
  })
  await page.goto(`${halyard.url}/desk/sign-in`)
  const { email, password } = person('admin')
  await page.locator('[name="email"]').fill(email)
  await page.locator('[name="password"]').fill(password)
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(page).toHaveURL(/\/desk$/)
  await expect(heading).toHaveText(/^⟦.*⟧$/)
  await expect.poll(() => loaded.filter((part) => part === 'rest')).toHaveLength(1)
  const stories = await heading.innerText()
  await follow(page, '/desk/media')
  await expect(heading).toHaveText(stories)
  letGo()
  await expect(page).toHaveURL(/\/desk\/media$/)
  await expect(heading).not.toHaveText(stories)
  await expect(heading).toHaveText(/^⟦.*⟧$/)
  expect(loaded.filter((part) => part !== 'first')).toEqual(['rest'])
})

test('a rare room waits for its own part of a language, which common rooms do not load (P-170)', async ({
  page: own,
  browser,
  halyard,
}) => {
  await signIn(own, halyard, 'admin')
  const { page, loaded } = await windowIn(browser, 'ar')
  await page.context().addCookies(await own.context().cookies())
  const { promise: isLetGo, resolve: letGo } = Promise.withResolvers<void>()
  await page.route(/messages\/ar-rare\./, async (route) => {
    await isLetGo
    await route.continue()
  })
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(`${halyard.url}/desk/media`)
  await follow(page, '/desk')
  await expect(heading).toHaveText('القصص')
  await follow(page, '/desk/people')
  await expect(heading).toHaveText('القصص')
  letGo()
  await expect(page.getByRole('button', { name: 'دعوة…' })).toBeVisible()
  await expect(heading).toHaveText('الفريق')
  await page.goBack()
  await expect(heading).toHaveText('القصص')
  await follow(page, '/desk/settings')
  await expect(page.getByRole('heading', { name: 'البحث والخلاصات' })).toBeVisible()
  expect(loaded).toEqual(['first', 'rest', 'rare'])

  await page.goto(`${halyard.url}/desk/people`)
  await expect(page.getByRole('button', { name: 'دعوة…' })).toBeVisible()
  expect(loaded).toEqual(['first', 'rest', 'rare', 'first', 'rest', 'rare'])
})

test('a rare room whose part of a language does not load works in English, and asks for it again', async ({
  page: own,
  browser,
  halyard,
}) => {
  await signIn(own, halyard, 'admin')
  const { page, loaded } = await windowIn(browser, 'ar')
  await page.context().addCookies(await own.context().cookies())
  await page.route(/messages\/ar-rare\./, (route) => route.abort())
  await page.goto(`${halyard.url}/desk`)
  await follow(page, '/desk/people')
  await page.getByRole('button', { name: 'Invite…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  await expect(dialog.getByLabel('Email addresses')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.unroute(/messages\/ar-rare\./)
  const before = loaded.length
  await follow(page, '/desk/settings')
  await expect(page).toHaveURL(/\/desk\/settings$/)
  await expect.poll(() => loaded.slice(before)).toEqual(['rare'])
  await follow(page, '/desk/people')
  await expect(page.getByRole('button', { name: 'دعوة…' })).toBeVisible()
})

test('a person chooses the language of their desk, and takes it back', async ({ page, halyard }) => {
  await signIn(page, halyard, 'reporter')
  await page.goto(`${halyard.url}/desk/account`)
  try {
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'العربية' })
    const html = page.locator('html')
    await expect(html).toHaveAttribute('lang', 'ar')
    await expect(html).toHaveAttribute('dir', 'rtl')
    await page.locator('main select').selectOption('')
    await expect(html).toHaveAttribute('lang', 'en')
  } finally {
    await (
      await signedIn(halyard, 'reporter')
    )('PUT', '/api/me/language', { language: null })
  }
  await page.goto(`${halyard.url}/desk`)
  await isAtDesk(page)
})
