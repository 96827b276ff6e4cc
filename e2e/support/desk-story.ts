import { expect, type Page } from 'playwright/test'
import type { Api, Json } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

/** Creates a story through the API and opens it in the desk for the signed-in person. Returns its id. */
export async function openNew(page: Page, newsroom: Newsroom, api: Api, headline: string): Promise<number> {
  const created = await api('POST', '/api/articles', { headline })
  const id = created.body['id'] as number
  await page.goto(`${newsroom.url}/desk/articles/${id}`)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(headline)
  return id
}

export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text of the story' })

export const isSaved = (page: Page) =>
  expect(page.getByRole('status', { name: 'Saving' })).toHaveText(/^saved \d\d:\d\d:\d\d$/)

/** Pastes clipboard contents as the browser would deliver them. */
export async function paste(page: Page, what: { html?: string; text?: string }): Promise<void> {
  await textOf(page).focus()
  await untilCaretIsHeard(page)
  await textOf(page).evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, what)
}

/**
 * Waits for the event by which the editor learns of the caret; it comes a moment later, but sooner than a person's next
 * key.
 */
export const untilCaretIsHeard = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))

/** Returns the saved blocks without their ids. */
export async function blocksOf(api: Api, id: number): Promise<unknown[]> {
  const { body } = await api('GET', `/api/articles/${id}`)
  const { document } = body['article'] as { document: { blocks: Json[] } }
  return document.blocks.map((block) => Object.fromEntries(Object.entries(block).filter(([name]) => name !== 'id')))
}

/** Picks a term in a field of the sidebar, or creates it. */
export async function addTo(page: Page, field: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Add to ${field}` }).click()
  await page.getByRole('combobox', { name: `Add to ${field}` }).fill(name)
  await page
    .getByRole('option', { name, exact: true })
    .or(page.getByRole('option', { name: `Create “${name}”` }))
    .click()
  // A term that is created comes with the server's answer, and moves the fields below it.
  await expect(page.getByRole('button', { name: `Remove ${name}`, exact: true })).toBeVisible()
}

/** Publishes the current text with keyboard shortcuts. */
export async function publish(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(page.getByText('Published.').first()).toBeVisible()
}

/** Selects backwards as many letters as these words have; each key waits until the last one has taken effect. */
export async function selectBefore(page: Page, words: string): Promise<void> {
  await expect(textOf(page)).toContainText(words)
  for (let n = 1; n <= words.length; n++) {
    await expect(async () => {
      const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
      if (selected.length < n) await page.keyboard.press('Shift+ArrowLeft')
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(words.slice(-n))
    }).toPass()
  }
  await untilCaretIsHeard(page)
}

/** Crashes a window as a power cut would: no event of the page fires, and no further code of it runs. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  // The crash command never gets a response, because the process that would send it is gone.
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** Returns the contents of this browser's draft database. */
export const journalOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opened = indexedDB.open('broadsheet')
        opened.onerror = () => reject(new Error('This browser has no journal.'))
        opened.onsuccess = () => {
          const asked = opened.result.transaction('texts').objectStore('texts').getAll()
          asked.onsuccess = () => {
            opened.result.close()
            resolve(JSON.stringify(asked.result))
          }
        }
      }),
  )
