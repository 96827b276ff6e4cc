import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright/test'
import { newsletter } from '#e2e/support/desk-pages.ts'
import { isAccessible, isAccessibleInBoth } from '#e2e/support/is-accessible.ts'
import { signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, signIn, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial' })

const PHONE = { width: 390, height: 844 }
/** The letter itself is looked at by its own tests; no script runs in its frame. */
const DESK = { exclude: 'iframe' }
let edition = ''

/** Writes what only letters on their way would: no letter leaves a test. */
function write(newsroom: Newsroom, sql: string): void {
  const db = new DatabaseSync(path.join(newsroom.dataDir, 'news.db'), { timeout: 5_000 })
  db.exec(sql)
  db.close()
}

const isSaved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^saved/ })).toBeVisible()

test('from nothing to a scheduled edition in five acts', async ({ page, halyard }) => {
  await signIn(page, halyard, 'editor')
  // Another file may have made a list in this newsroom; the desk may ask for the lists more than once.
  await page.route('**/api/newsletters', (route) => route.fulfill({ json: { items: [], next: null, heldAt: null } }))
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Newsletters' }).click()
  await expect(page.getByRole('heading', { name: 'No list yet.' })).toBeVisible()
  await isAccessibleInBoth(page, 'newsletters: none yet')
  await page.unroute('**/api/newsletters')
  // 1: a list.
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Evening tide')
  await dialog.getByLabel('Sender’s address').fill('evening@halyard.example')
  await dialog.getByLabel('How often it comes').fill('each weekday at seven')
  await isAccessible(page, 'newsletters: list dialog')
  await dialog.getByRole('button', { name: 'Create list' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evening tide' })).toBeVisible()
  // 2: an edition, with the newest stories.
  await page.getByRole('button', { name: 'New edition' }).click()
  await expect(page.getByRole('region', { name: 'Part 1' })).toBeVisible()
  // 3: its subject.
  await page.getByLabel('Subject').fill('Night trains return')
  await isSaved(page)
  await expect(page.getByRole('region', { name: 'Checks' })).not.toContainText('To be corrected')
  // 4 and 5: its time.
  await page.getByRole('button', { name: 'Send…' }).click()
  await dialog.getByRole('radio', { name: 'at a time' }).check()
  await dialog.getByLabel('Send at').fill('30 November 2100, 07:00')
  // It is read when one leaves it, which must not move the button under a click.
  await page.keyboard.press('Tab')
  await isAccessible(page, 'newsletters: send dialog', DESK)
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(page.getByText('It goes to 0 readers on Tuesday 30 November 2100, 07:00.')).toBeVisible()
  await isAccessibleInBoth(page, 'newsletters: scheduled', DESK)
  await page.getByRole('button', { name: 'Back to draft' }).click()
  await expect(page.getByLabel('Subject')).toHaveValue('Night trains return')
})

test('the letter is written, and seen in light, dark, narrow and as text', async ({ page, halyard }) => {
  const [, made = ''] = await newsletter(await signedIn(halyard, 'editor'))
  edition = `/desk${made}`
  await giveSession(page, halyard, 'editor')
  await page.goto(halyard.url + edition)
  const letter = page.getByLabel('Letter above')
  await letter.fill('Good morning.\n\nToday we sail.')
  await letter.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(21, 28))
  await page.getByRole('button', { name: 'Add a link' }).click()
  await page.keyboard.type('halyard.example/sail')
  await expect(letter).toHaveValue('Good morning.\n\nToday [we sail](https://halyard.example/sail).')
  await page.getByLabel('Preheader').fill('And what the council says')
  await isSaved(page)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('Good morning.')).toBeVisible()
  await expect(frame.getByRole('link', { name: 'we sail' })).toHaveAttribute('href', 'https://halyard.example/sail')
  const paper = frame.locator('.paper').first()
  const light = await paper.evaluate((one) => getComputedStyle(one).backgroundColor)
  const preview = page.getByRole('radiogroup', { name: 'Preview' })
  await isAccessibleInBoth(page, 'newsletters: edition', DESK)
  await preview.getByRole('radio', { name: 'Dark' }).click()
  // The frame is replaced, perhaps while it is looked at.
  await expect(paper).not.toHaveCSS('background-color', light)
  await preview.getByRole('radio', { name: '320 px' }).click()
  await expect(page.locator('iframe')).toHaveCSS('width', '320px')
  await preview.getByRole('radio', { name: 'Text' }).click()
  await expect(frame.getByText('Good morning.')).toBeVisible()
})

test.describe('by thumb', () => {
  test.use({ viewport: PHONE, hasTouch: true })
  test('stories are chosen, moved and removed, and the draft is looked at', async ({ page, halyard }) => {
    await giveSession(page, halyard, 'editor')
    await page.goto(halyard.url + edition)
    const part = page.getByRole('region', { name: 'Part 1' })
    await part.getByRole('button', { name: /^Choose for slot 1/ }).tap()
    const dialog = page.getByRole('dialog')
    const first = dialog.getByRole('listitem').getByRole('button').first()
    const headline = (await first.locator('b').textContent()) ?? ''
    await isAccessible(page, 'newsletters: slot, on a phone', DESK)
    await first.tap()
    await expect(part.getByRole('button', { name: new RegExp(`^Choose for slot 1: ${headline}`) })).toBeVisible()
    await part.getByRole('button', { name: 'Add a story' }).tap()
    await part.getByRole('button', { name: `Move ${headline} down` }).tap()
    await expect(part.getByRole('button', { name: new RegExp(`^Choose for slot 2: ${headline}`) })).toBeVisible()
    await isSaved(page)
    await expect(page.frameLocator('iframe').getByText(headline).first()).toBeVisible()
    await isAccessible(page, 'newsletters: edition, on a phone', DESK)
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(PHONE.width)
    await part.getByRole('button', { name: `Remove ${headline}` }).tap()
    await expect(part.getByRole('listitem')).toHaveCount(1)
    await isSaved(page)
  })
})

test('a sending is watched, stopped and goes on, and its readers are found and erased', async ({ page, halyard }) => {
  const id = Number(edition.split('/').at(-1))
  write(
    halyard,
    `insert into readers (id, address, normal, hmac, lane, created_at)
       values (901, 'ines@harbour.example', 'ines@harbour.example', 'a', 'rest', 1795500000000),
              (902, 'ruben@gmail.com', 'ruben@gmail.com', 'b', 'gmail', 1795510000000);
     insert into subscriptions (reader_id, list_id, state, words, form, asked_at, confirmed_at)
       select reader.id, edition.list_id, 'confirmed', 'Join', '/newsletters', reader.created_at, reader.created_at
       from readers reader, editions edition where edition.id = ${id};
     insert into sendings (edition_id, reader_id, lane, state, message_id, return_token, next_at, settled_at)
       values (${id}, 901, 'rest', 'accepted', 'a@b', 'a', 0, 1), (${id}, 902, 'gmail', 'unknown', 'b@b', 'b', 0, null);
     insert into edition_lanes (edition_id, lane, accepted) values (${id}, 'rest', 1), (${id}, 'gmail', 0);
     update editions set state = 'sending', frozen_at = 1795520000000, slug = '2026-11-29' where id = ${id};`,
  )
  await giveSession(page, halyard, 'editor')
  await page.goto(halyard.url + edition)
  await expect(page.getByText('Whether 1 letter arrived is unknown')).toBeVisible()
  await isAccessibleInBoth(page, 'newsletters: sending', DESK)
  await page.getByRole('button', { name: 'Stop sending' }).click()
  await expect(page.getByText('Sending is stopped. It goes on where it stood.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await page.getByRole('button', { name: 'Leave it so' }).click()
  await expect(page.getByText('arrived is unknown')).toHaveCount(0)

  await page.goto(`${halyard.url}/desk/newsletters`)
  await page.getByRole('navigation', { name: 'Newsletters' }).getByRole('link', { name: 'Readers' }).click()
  await expect(page.getByRole('row', { name: /ruben@gmail.com/ })).toBeVisible()
  await isAccessibleInBoth(page, 'newsletters: readers')
  await page.getByLabel('Find a reader by how the address begins').fill('INES')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'More for ines@harbour.example' }).click()
  const data = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Take out their data' }).click()
  expect((await data).url()).toMatch(/\/api\/readers\/901$/)
  await page.getByRole('button', { name: 'More for ines@harbour.example' }).click()
  await page.getByRole('menuitem', { name: 'Erase…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase' }).click()
  await expect(page.getByText('No reader is like that.')).toBeVisible()
})
