import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright/test'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type MailServer, startMailServer } from '#e2e/support/mail-server.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, isAtDesk, signIn, test } from '#e2e/support/test.ts'

let mail: MailServer
let newsroom: Newsroom

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  mail = await startMailServer()
  newsroom = await startNewsroom('demo', { SMTP_URL: mail.url, MAIL_FROM: 'desk@halyard.example' })
  // For the last test: the server looks ten seconds after its start, and then once a minute.
  const db = new DatabaseSync(path.join(newsroom.dataDir, 'news.db'), { timeout: 5_000 })
  const now = Date.now()
  db.prepare(
    `insert into upkeep_runs (what, began_at, ended_at, problem) values ('drill', ?, ?, 'The hash differs')`,
  ).run(now, now)
  db.prepare(
    `insert into outbox (kind, payload, dedupe_key, due_at, done_at, last_error)
     values ('purge', '{"tags":[]}', 'given up', ?, ?, 'no route to the cache')`,
  ).run(now, now)
  db.close()
})
test.afterAll(async () => {
  await newsroom.stop()
  await mail.stop()
})

const letterTo = async (address: string, nth = 0): Promise<string> => {
  const theirs = () => mail.letters.filter(({ to }) => to.includes(address))
  await expect.poll(() => theirs().length, { timeout: 30_000 }).toBeGreaterThan(nth)
  return theirs()[nth]?.text ?? ''
}
const linkIn = (text: string) => /http\S+\/desk\/link#\S+/.exec(text)?.[0] ?? ''

async function openPeople(page: Page): Promise<void> {
  await giveSession(page, newsroom, 'admin')
  await page.goto(`${newsroom.url}/desk/people`)
  await expect(page.getByRole('button', { name: /Invite/ })).toBeVisible()
}

test('two clicks send an invitation; its letter leads to the desk', async ({ page, browser }) => {
  await openPeople(page)
  let acts = 0
  const click = async (name: RegExp) => {
    acts += 1
    await page.getByRole('button', { name }).click()
  }
  await click(/Invite/)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Each of them gets a letter')).toBeVisible()
  await isAccessible(page, 'invitation: by letter')
  await page.keyboard.insertText('ines.roum@halyard.example')
  await click(/^Send invitation$/)
  await expect(page.getByText('The invitation of Ines Roum is on its way.')).toBeVisible()
  await expect(dialog).toBeHidden()
  expect(acts).toBe(2)

  const text = await letterTo('ines.roum@halyard.example')
  expect(text).toContain('Subject: Your invitation to The Halyard')
  expect(text).toContain('From: The Halyard <desk@halyard.example>')
  const ines = await (await browser.newContext()).newPage()
  await ines.goto(linkIn(text))
  await ines.getByLabel('Password', { exact: true }).fill('a gull on the bollard')
  await ines.getByRole('button', { name: 'Open the desk' }).click()
  await isAtDesk(ines)
  await ines.context().close()
})

test('two keys do the same for several; one that is refused stays with its reason', async ({ page }) => {
  await openPeople(page)
  let acts = 0
  const press = async (keys: string) => {
    acts += 1
    await page.keyboard.press(keys)
  }
  await press('i')
  const field = page.getByLabel('Email addresses')
  await expect(field).toBeFocused()
  await page.keyboard.insertText(
    'jon@halyard.example, ines.roum@halyard.example\nnobody\n"Kai Ude" <kai@halyard.example>',
  )
  await press('Control+Enter')
  expect(acts).toBe(2)
  await expect(page.getByText('2 invitations are on their way.')).toBeVisible()
  await expect(field).toHaveValue('ines.roum@halyard.example\nnobody')
  await expect(page.getByText('ines.roum@halyard.example: Somebody already has this email address.')).toBeVisible()
  await expect(page.getByText('nobody: Enter an email address')).toBeVisible()
  await isAccessible(page, 'invitation: refused ones')
  await page.keyboard.press('Escape')
  expect(await letterTo('kai@halyard.example')).toContain('Kai Ude,')
  await letterTo('jon@halyard.example')
})

test('an invitation is sent again with another link, and revoked', async ({ page, browser }) => {
  await openPeople(page)
  const row = page.getByRole('row', { name: /Kai Ude/ })
  const act = async (name: string) => {
    await row.getByRole('button', { name: 'More for Kai Ude' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await act('Send the invitation again')
  await expect(page.getByText('A new invitation of Kai Ude is on its way.')).toBeVisible()
  const [first, second] = [await letterTo('kai@halyard.example'), await letterTo('kai@halyard.example', 1)].map(linkIn)
  expect(second).not.toBe(first)
  const kai = await (await browser.newContext()).newPage()
  const isOver = async (link: string) => {
    await kai.goto('about:blank')
    await kai.goto(link)
    await expect(kai.getByRole('heading', { name: 'This link was already used, or has expired.' })).toBeVisible()
  }
  await isOver(first ?? '')
  await act('Revoke the invitation')
  await expect(row).toContainText('deactivated')
  await isOver(second ?? '')
  await kai.context().close()
})

test('the banner of an admin lists what needs them, and a letter says it', async ({ page }) => {
  await signIn(page, newsroom, 'admin')
  const status = page.getByRole('status', { name: 'What needs an admin' })
  await expect(status).toContainText('The last backup could not be restored', { timeout: 90_000 })
  await status.locator('summary').click()
  await expect(status).toContainText('The weekly drill failed: The hash differs.')
  await expect(status.getByRole('link', { name: /delivery was given up/ })).toBeVisible()
  // The desk asks again, so that later needs come without a reload.
  await page.waitForRequest(`${newsroom.url}/api/planning/next`, { timeout: 45_000 })
  await isAccessible(page, 'needs of an admin')
  await page.setViewportSize({ width: 390, height: 844 })
  await isAccessible(page, 'needs of an admin, on a phone')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBe(0)
  const subject = /Subject: The Halyard: The last backup could not be restored/
  await expect.poll(() => mail.letters.some(({ text }) => subject.test(text)), { timeout: 30_000 }).toBe(true)
})
