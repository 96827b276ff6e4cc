import type { Browser, Page, TestInfo } from 'playwright/test'
import { addTo, isSaved, openNew, selectBefore, textOf } from '#e2e/support/desk-story.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, person, signIn, test } from '#e2e/support/test.ts'

const HEADLINE = 'The fog horn of Skarn falls silent'
const PATH = '/article/the-fog-horn-of-skarn-falls-silent'
const MINUTE = 60_000
const size = { width: 1440, height: 900 }

async function at(browser: Browser, halyard: Newsroom, role: 'editor' | 'reporter'): Promise<Page> {
  const page = await (await browser.newContext({ viewport: size })).newPage()
  await signIn(page, halyard, role)
  return page
}

const shoot = (page: Page, info: TestInfo, name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) })

/** Formats a point in time in the newsroom's time zone, for a date-time field. */
async function onTheClock(halyard: Newsroom, moment: number): Promise<string> {
  const { body } = await (await signedIn(halyard, 'admin'))('GET', '/api/settings')
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: String(body['zone']),
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return format.format(moment).replace(' ', 'T')
}

/** Publishes with keyboard shortcuts, as this kind of change. */
async function publishAs(page: Page, kind: RegExp, note?: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await sheet.getByRole('radio', { name: kind }).check()
  if (note) await sheet.getByRole('textbox', { name: /note/i }).fill(note)
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(page.getByText('Published.').first()).toBeVisible()
}

test('a working day: handed over, written, sent back, timed, out at its minute, updated, corrected, and withdrawn', async ({
  browser,
  halyard,
}, info) => {
  test.setTimeout(300_000)
  const api = await signedIn(halyard, 'editor')
  const editor = await at(browser, halyard, 'editor')
  const reporter = await at(browser, halyard, 'reporter')
  const { name } = person('reporter')
  const id = await openNew(editor, halyard, api, HEADLINE)

  await test.step('the editor hands the story to a reporter, who finds it', async () => {
    await editor.getByRole('button', { name: 'Assign', exact: true }).click()
    await editor.getByRole('combobox', { name: 'Assign to' }).fill(name.slice(0, 4).toLowerCase())
    await editor.getByRole('option', { name }).click()
    await expect(editor.getByText(`Assigned to ${name}.`)).toBeVisible()
    await reporter.reload()
    await reporter.getByRole('link', { name: HEADLINE }).first().click()
    await expect(reporter.getByRole('textbox', { name: 'Headline' })).toHaveValue(HEADLINE)
  })

  await test.step('the reporter writes, and sends it by the keys', async () => {
    await reporter.getByRole('textbox', { name: 'Standfirst' }).fill('It has warned ships for ninety years.')
    await textOf(reporter).focus()
    await reporter.keyboard.type('The fog horn of Skarn was heard for the last time at six.')
    await reporter.keyboard.press('Enter')
    await reporter.keyboard.type('Nobody has said what will take its place.')
    await addTo(reporter, 'Sections', 'Politics')
    await isSaved(reporter)
    await shoot(reporter, info, '1-written')
    await textOf(reporter).focus()
    await reporter.keyboard.press('Control+Enter')
    await expect(reporter.getByText('Submitted for review.')).toBeVisible()
  })

  await test.step('the editor notes a passage, and sends it back with a question', async () => {
    await editor.reload()
    await textOf(editor).focus()
    await editor.keyboard.press('Control+Home')
    await editor.keyboard.press('End')
    await selectBefore(editor, 'at six.')
    await editor.keyboard.press('Control+Shift+m')
    await editor.keyboard.type('In the morning, or at night?')
    await editor.keyboard.press('Control+Enter')
    await expect(textOf(editor).locator('.noted')).toHaveText('at six.')
    await editor.getByRole('button', { name: 'Send back…' }).click()
    await editor.keyboard.type('Who says so?')
    await editor.getByRole('dialog').getByRole('button', { name: 'Send back', exact: true }).click()
    await expect(reporter.getByText('sent back: “Who says so?”')).toBeVisible()
    await shoot(reporter, info, '2-sent-back')
  })

  await test.step('the reporter mends it and sends it again', async () => {
    await textOf(reporter).focus()
    await reporter.keyboard.press('Control+End')
    await reporter.keyboard.type(' The harbour master would not say.')
    await isSaved(reporter)
    // The notice of the first time goes by itself.
    await expect(reporter.getByText('Submitted for review.')).toHaveCount(0)
    await reporter.keyboard.press('Control+Enter')
    await expect(reporter.getByText('Submitted for review.')).toBeVisible()
  })

  // Leaves time to schedule it.
  const due = Math.ceil(Date.now() / MINUTE + 0.5) * MINUTE
  await test.step('the editor gives it a minute, and sees it in the plan', async () => {
    await editor.reload()
    await expect(textOf(editor)).toContainText('would not say')
    await editor.keyboard.press('Control+Enter')
    const sheet = editor.getByRole('dialog', { name: 'Publish' })
    await sheet.getByLabel('Time', { exact: true }).fill(await onTheClock(halyard, due))
    await sheet.getByRole('button', { name: /^Schedule/ }).click()
    await expect(editor.getByText(/^scheduled for .*, in (\d|less)/).first()).toBeVisible()
    expect((await ask(halyard, PATH)).status).toBe(404)
    await editor.locator('#main').focus()
    await editor.keyboard.press('g')
    await editor.keyboard.press('p')
    await expect(editor.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible()
    await expect(editor.getByRole('link', { name: HEADLINE }).first()).toBeVisible()
    await shoot(editor, info, '3-planned')
  })

  await test.step('it is out at its minute, and a reader reads it', async () => {
    await expect.poll(async () => (await ask(halyard, PATH)).status, { timeout: 130_000, intervals: [1_000] }).toBe(200)
    const lateMs = Date.now() - due
    expect(lateMs).toBeGreaterThanOrEqual(-50)
    expect(lateMs).toBeLessThan(20_000)
    for (const list of ['/', '/politics', '/feed.xml', '/news-sitemap.xml']) {
      expect([list, (await ask(halyard, list)).text.includes(PATH)]).toEqual([list, true])
    }
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await reader.goto(`${halyard.url}/politics`)
    await reader.getByRole('link', { name: HEADLINE }).first().click()
    await expect(reader.getByText('The harbour master would not say.')).toBeVisible()
    expect(await reader.content()).not.toContain('In the morning, or at night?')
    await reader.context().close()
  })

  await test.step('it is updated, and corrected where all corrections stand', async () => {
    await editor.goto(`${halyard.url}/desk/articles/${id}`)
    await textOf(editor).focus()
    await editor.keyboard.press('Control+End')
    await editor.keyboard.type(' A buoy will take its place.')
    await isSaved(editor)
    await publishAs(editor, /^Update/)
    await editor.reload()
    await editor.getByRole('textbox', { name: 'Standfirst' }).fill('It has warned ships for eighty years.')
    await isSaved(editor)
    await publishAs(editor, /^Correction/, 'We said ninety years. It is eighty.')
    const page = (await ask(halyard, PATH)).text
    for (const words of ['A buoy will take its place.', 'It is eighty.', 'Updated']) expect(page).toContain(words)
    expect((await ask(halyard, '/corrections')).text).toContain('It is eighty.')
  })

  await test.step('two stories are put in a section at once, looked at before, and taken back', async () => {
    const ids: unknown[] = []
    for (const n of [1, 2])
      ids.push((await api('POST', '/api/articles', { headline: `Foghorn roster ${n}` })).body['id'])
    await editor.goto(`${halyard.url}/desk`)
    await editor.getByRole('searchbox', { name: 'Search stories' }).fill('Foghorn roster')
    await editor.getByRole('checkbox', { name: 'Select all 2 in view' }).check()
    await editor.locator('#main').focus()
    await editor.keyboard.press('s')
    await editor.getByRole('combobox', { name: 'Add to section' }).fill('Sport')
    await editor.getByRole('listbox', { name: 'Add to section' }).getByRole('option', { name: 'Sport' }).waitFor()
    await editor.keyboard.press('Enter')
    const dialog = editor.getByRole('dialog', { name: 'Add 2 stories to Sport' })
    await expect(dialog).toContainText('2 will change')
    await shoot(editor, info, '4-in-bulk')
    await dialog.getByRole('button', { name: 'Change 2 stories' }).press('Enter')
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeVisible()
    await editor.keyboard.press('Escape')
    await editor.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(editor.getByText('2 stories are as they were.')).toBeVisible()
    for (const one of ids) await api('DELETE', `/api/articles/${String(one)}`)
  })

  await test.step('and it is withdrawn: gone with the next request, and its address says so', async () => {
    await editor.goto(`${halyard.url}/desk/articles/${id}`)
    await editor.getByRole('button', { name: 'More actions' }).click()
    await editor.getByRole('menuitem', { name: 'Recall…' }).click()
    const dialog = editor.getByRole('alertdialog')
    await dialog.getByRole('textbox', { name: /Reason/ }).fill('The horn was heard again at seven.')
    await dialog.getByRole('button', { name: 'Recall' }).click()
    await expect(editor.getByText('Recalled from every place.')).toBeVisible()
    await shoot(editor, info, '5-withdrawn')
    expect((await ask(halyard, PATH)).status).toBe(410)
    for (const list of ['/', '/politics', '/feed.xml', '/corrections']) {
      expect([list, (await ask(halyard, list)).text.includes('fog horn')]).toEqual([list, false])
    }
  })
  await reporter.context().close()
  await editor.context().close()
})
