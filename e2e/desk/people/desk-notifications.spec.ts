import { createHmac } from 'node:crypto'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright/test'
import { openNew } from '#e2e/support/desk-story.ts'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { type Api, paragraphs, signedIn } from '#e2e/support/machine.ts'
import { type MailServer, startMailServer } from '#e2e/support/mail-server.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, person, signIn, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

let mail: MailServer
let newsroom: Newsroom
test.beforeAll(async () => {
  test.setTimeout(240_000)
  mail = await startMailServer()
  newsroom = await startNewsroom('demo', { SMTP_URL: mail.url, MAIL_FROM: 'desk@halyard.example' })
})
test.afterAll(async () => {
  await newsroom.stop()
  await mail.stop()
})

/** Runs a statement on the newsroom's database, to see or to hasten what waits for a time. */
function onDatabase<T>(work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path.join(newsroom.dataDir, 'news.db'))
  db.exec('pragma busy_timeout = 5000')
  try {
    return work(db)
  } finally {
    db.close()
  }
}

async function draftOf(api: Api, headline: string): Promise<number> {
  const id = Number((await api('POST', '/api/articles', { headline })).body['id'])
  const fields = { version: 1, sections: ['sport'], standfirst: 'In short.', document: paragraphs('A boat leaves.') }
  expect((await api('PUT', `/api/articles/${id}`, fields)).status).toBe(200)
  return id
}
const bell = (page: Page) => page.getByRole('button', { name: /^Notifications/ }).first()
const panel = (page: Page) => page.getByRole('dialog', { name: 'Notifications' })

test('what is sent in for review rings the editor’s bell, and what is sent back the reporter’s (P-31) @journey', async ({
  page,
  browser,
}) => {
  const reporter = await signedIn(newsroom, 'reporter')
  const editor = await signedIn(newsroom, 'editor')
  const id = await draftOf(reporter, 'The late tide table')
  expect((await reporter('POST', `/api/articles/${id}/submission`, {})).status).toBe(200)
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn(page, newsroom, 'editor')
  await expect(bell(page)).toHaveAccessibleName(/\d+ unread/)
  await page.keyboard.press('b')
  const line = panel(page).getByRole('link', { name: /sent “The late tide table” in for review/ })
  await expect(line).toBeVisible()
  await isAccessibleInBoth(page, 'notifications')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await bell(page).click()
  await line.click()
  await expect(page).toHaveURL(new RegExp(`/desk/articles/${id}$`))
  await expect(panel(page)).toBeHidden()
  await page.goto(`${newsroom.url}/desk`)
  await bell(page).click()
  await expect(line).not.toContainText('Unread')
  const comment = { comment: '“Which tide?”' }
  expect((await editor('DELETE', `/api/articles/${id}/submission`, comment)).status).toBe(200)
  const writer = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await signIn(writer, newsroom, 'reporter')
  await bell(writer).click()
  const back = panel(writer).getByRole('link', { name: /sent “The late tide table” back/ })
  await expect(back.locator('q')).toHaveText('Which tide?')
  await writer.context().close()
})

test('on a phone the bell is one tap away, and all is read with one more (P-392)', async ({ browser }) => {
  const reporter = await signedIn(newsroom, 'reporter')
  expect((await reporter('POST', `/api/articles/${await draftOf(reporter, 'On a phone')}/submission`, {})).status).toBe(
    200,
  )
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const phone = await context.newPage()
  await signIn(phone, newsroom, 'editor')
  // One mark for what is unread: the bell's, and none on More.
  await expect(phone.getByRole('button', { name: 'More', exact: true })).toBeVisible()
  await phone.getByRole('button', { name: /^Bell\s?: notifications, \d+ unread/ }).tap()
  await expect(panel(phone).getByRole('link', { name: /“On a phone”/ })).toBeVisible()
  await isAccessible(phone, 'notifications, on a phone')
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  const readAll = panel(phone).getByRole('button', { name: 'Mark all as read' })
  await readAll.tap()
  await expect(readAll).toHaveAttribute('aria-disabled', 'true')
  await panel(phone).getByRole('button', { name: 'Done' }).tap()
  await expect(panel(phone)).toBeHidden()
  await context.close()
})

test('a colleague is mentioned by keyboard in a note, and is told (P-33) @journey', async ({ page }) => {
  const api = await signedIn(newsroom, 'editor')
  const admin = person('admin')
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, newsroom, 'editor')
  const id = await openNew(page, newsroom, api, 'Who said that')
  await page.getByRole('tab', { name: /^Notes/ }).click()
  const field = page.getByRole('textbox', { name: 'Note on the whole story' })
  await field.click()
  await page.keyboard.type(`Ask @${admin.name.slice(0, 3)}`)
  await expect(page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option').first()).toBeVisible()
  await isAccessible(page, 'editor: mention in a note')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(`Ask @${admin.name} `)
  await page.keyboard.type('about the harbour')
  await page.keyboard.press('Control+Enter')
  await expect(
    page
      .getByRole('article', { name: /^Note / })
      .locator('b')
      .last(),
  ).toHaveText(`@${admin.name}`)
  const stored = onDatabase((db) => db.prepare('select body from notes where article_id = ?').get(id))
  expect(stored).toEqual({ body: expect.stringMatching(/^Ask @\[[\w-]+\] about the harbour$/) })
  const told = await (await signedIn(newsroom, 'admin'))('GET', '/api/me/notifications')
  expect(JSON.stringify(told.body)).toContain('mentioned you in a note on “Who said that”')
})

test('what is unread comes by letter, unless its kind is switched off', async ({ page }) => {
  const reporter = await signedIn(newsroom, 'reporter')
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, newsroom, 'editor')
  await page.goto(`${newsroom.url}/desk/account`)
  const review = page.getByRole('checkbox', { name: 'A story is sent in for review' })
  await expect(review).toBeChecked()
  await isAccessible(page, 'account: letters')
  expect((await reporter('POST', `/api/articles/${await draftOf(reporter, 'By letter')}/submission`, {})).status).toBe(
    200,
  )
  onDatabase((db) => db.exec('update notifications set mail_at = 1 where mail_at is not null'))
  const { email } = person('editor')
  const theirs = () => mail.letters.filter(({ to }) => to.includes(email)).map(({ text }) => text)
  await expect.poll(() => theirs().join('\n'), { timeout: 45_000 }).toContain('By letter')
  await review.uncheck()
  await expect(review).not.toBeChecked()
  await expect.poll(() => onDatabase((db) => db.prepare('select count(*) n from letters_off').get())).toEqual({ n: 1 })
  expect(
    (await reporter('POST', `/api/articles/${await draftOf(reporter, 'Not by letter')}/submission`, {})).status,
  ).toBe(200)
  const waiting = onDatabase((db) =>
    db
      .prepare(
        `select count(*) n from notifications where mail_at is not null
           and person_id = (select id from people where email = ?) and kind = 'in-review'`,
      )
      .get(email),
  )
  expect(waiting).toEqual({ n: 0 })
})

test('an admin adds a webhook, sees its secret once, and its messages wait in the outbox (P-34) @journey', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await giveSession(page, newsroom, 'admin')
  await page.goto(`${newsroom.url}/desk/settings`)
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a webhook' })
  await dialog.getByRole('textbox', { name: 'Address' }).fill('http://plain.example/hook')
  await dialog.getByRole('button', { name: 'Add a webhook' }).click()
  await expect(dialog.getByText('Enter an address that begins with https://.')).toBeVisible()
  await isAccessible(page, 'webhook dialog')
  await dialog.getByRole('textbox', { name: 'Address' }).fill('https://chat.wire.invalid/hooks/token')
  await dialog.getByRole('radio', { name: /^Slack/ }).check()
  await dialog.getByRole('button', { name: 'Add a webhook' }).click()
  const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(
    createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update('x')
      .digest('base64'),
  ).toHaveLength(44)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Add a webhook' })).toBeFocused()
  const hooks = page.getByRole('region', { name: 'Webhooks' })
  await expect(hooks.getByText('chat.wire.invalid').first()).toBeVisible()
  await hooks.getByRole('button', { name: /^Send a test/ }).click()
  await expect(page.getByText('A test is on its way.')).toBeVisible()
  await page.goto(`${newsroom.url}/desk/deliveries`)
  await expect(page.getByText('chat.wire.invalid').first()).toBeVisible()
  await expect(page.getByText('/hooks/token')).toBeHidden()
  await page.goto(`${newsroom.url}/desk/settings`)
  await hooks.getByRole('button', { name: /^Remove/ }).click()
  await expect(hooks.getByText('There are none.')).toBeVisible()
})
