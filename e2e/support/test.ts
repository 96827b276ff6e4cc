import { test as base, expect, type Page } from 'playwright/test'
import { people } from '#db/sample/sample-newsroom.ts'
import { openSession } from '#db/sample/testing/open-session.ts'
import { DescribedAnswers } from '#e2e/support/described-answers.ts'
import { hydrated, untilItListens } from '#e2e/support/hydrated.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'

type Shared = { halyard: Newsroom; empty: Newsroom; answers: DescribedAnswers }

/**
 * `halyard` is the sample newsroom, `empty` one without an account; each worker starts both once and stops them at its
 * end. Every API response to a page of a test is checked against the API description.
 */
export const test = base.extend<{ isAsDescribed: void; isClosed: void }, Shared>({
  answers: [async ({}, use) => use(new DescribedAnswers()), { scope: 'worker' }],
  browser: [
    async ({ browser, answers }, use) => {
      const open = browser.newContext.bind(browser)
      browser.newContext = async (options) => {
        const context = await open(options)
        answers.watch(context)
        if (options?.javaScriptEnabled !== false) hydrated(context)
        return context
      }
      await use(browser)
    },
    { scope: 'worker' },
  ],
  isAsDescribed: [
    async ({ answers }, use) => {
      await use()
      expect(await answers.mistakes()).toEqual([])
    },
    { auto: true },
  ],
  // Closes windows that a test left open, because they would send requests during the next test.
  isClosed: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts())
      await use()
      for (const context of browser.contexts()) if (!before.has(context)) await context.close()
    },
    { auto: true },
  ],
  halyard: [
    async ({}, use) => {
      const newsroom = await startNewsroom('demo')
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  empty: [
    async ({}, use) => {
      const newsroom = await startNewsroom('start')
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

export { expect }

export const person = (role: 'reporter' | 'editor' | 'admin') => {
  const found = people.find((one) => one.role === role)
  if (!found) throw new Error(`The sample has no ${role}.`)
  return found
}

/** Gives a window a session as a person with this role. No password is typed, and no page is opened. */
export async function giveSession(
  page: Page,
  newsroom: Newsroom,
  role: 'reporter' | 'editor' | 'admin',
): Promise<void> {
  const value = openSession(newsroom.dataDir, person(role).email)
  await page.context().addCookies([{ name: 'session', value, url: newsroom.url, httpOnly: true, sameSite: 'Lax' }])
}

/**
 * Opens the desk with a session, and waits for the story list. Tests that go elsewhere first take `giveSession`: a page
 * of the desk costs a second of CPU. Tests of signing in, and of newsrooms behind a proxy or with another clock, use the
 * form.
 */
export async function signIn(page: Page, newsroom: Newsroom, role: 'reporter' | 'editor' | 'admin'): Promise<void> {
  await giveSession(page, newsroom, role)
  await page.goto(`${newsroom.url}/desk`)
  await isAtDesk(page)
}

/** Fills in the form of the sign-in page as it is open, and sends it. */
export async function sendSignIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in by the form as a person with this role, and waits for the story list. */
export async function signInByForm(
  page: Page,
  newsroom: Pick<Newsroom, 'url'>,
  role: 'reporter' | 'editor' | 'admin',
): Promise<void> {
  await page.goto(`${newsroom.url}/desk/sign-in`)
  await sendSignIn(page, person(role))
  await isAtDesk(page)
}

/** Waits until the story list is visible and hydrated. */
export async function isAtDesk(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
  await untilItListens(page)
}
