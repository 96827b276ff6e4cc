import fs from 'node:fs'
import type { Page } from 'playwright/test'
import { blocksOf, isSaved, textOf, untilCaretIsHeard } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { type Api, paragraphs, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const text = (words: string) => ({ text: words })
const PICTURE = 'db/sample/pictures'
const nobody = { id: 'q', type: 'quote', spans: [text('We were told.')] }

/** Opens a new story with this text, with the cursor at its end. */
async function open(
  page: Page,
  halyard: Newsroom,
  headline: string,
  fields: object,
): Promise<{ api: Api; id: number }> {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const { body } = await api('POST', '/api/articles', { headline })
  const id = body['id'] as number
  await api('PUT', `/api/articles/${id}`, { version: body['version'], ...fields })
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  await textOf(page).press('Control+End')
  await untilCaretIsHeard(page)
  return { api, id }
}

test('quotes and dashes are set as the story’s language writes them, not in code, and undo gives back what was typed', async ({
  page,
  halyard,
}) => {
  const { keyboard } = page
  const { api, id } = await open(page, halyard, 'Set in type', { language: 'en' })
  await keyboard.type(`"It's late," she said -- "very."`)
  await keyboard.press('Enter')
  await keyboard.type('`"raw"` ')
  await keyboard.press('Enter')
  await keyboard.type('12"')
  await keyboard.press('Control+z')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    { type: 'paragraph', spans: [text('“It’s late,” she said — “very.”')] },
    { type: 'paragraph', spans: [{ text: '"raw"', marks: [{ type: 'code' }] }, text(' ')] },
    { type: 'paragraph', spans: [text('12"')] },
  ])

  await page.getByLabel('Language').selectOption('fr')
  await expect(textOf(page)).toHaveAttribute('lang', 'fr')
  await keyboard.press('Escape')
  await textOf(page).press('Control+End')
  await untilCaretIsHeard(page)
  await keyboard.press('Enter')
  await keyboard.type('"Oui"')
  await isSaved(page)
  expect((await blocksOf(api, id)).at(-1)).toEqual({ type: 'paragraph', spans: [text('«\u202fOui\u202f»')] })

  await page.getByLabel('Language').selectOption('ar')
  await expect(textOf(page)).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveAttribute('dir', 'rtl')
})

test('find goes from hit to hit, replaces one or all, minds the case, and one undo takes all back', async ({
  page,
  halyard,
}) => {
  const { keyboard } = page
  const document = paragraphs('The port board met. The board of the Port agreed.', 'No board knew.')
  const { api, id } = await open(page, halyard, 'Found and replaced', { document })
  await keyboard.press('Control+Home')
  await untilCaretIsHeard(page)
  await keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Find in the story' })
  await expect(bar.getByLabel('Find', { exact: true })).toBeFocused()
  await keyboard.type('board')
  await expect(bar.getByRole('status')).toHaveText('1 of 3')
  await keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 of 3')
  await keyboard.press('Shift+Enter')
  await keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText('3 of 3')
  await bar.getByLabel('Replace with').fill('council')
  await keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  await bar.getByLabel('Find', { exact: true }).fill('port')
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  await bar.getByLabel('Match case').check()
  await expect(bar.getByRole('status')).toHaveText('1 of 1')
  await bar.getByLabel('Find', { exact: true }).fill('board')
  await bar.getByRole('button', { name: 'Replace all 2' }).click()
  await expect(bar.getByRole('status')).toHaveText('2 replaced')
  await keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    { type: 'paragraph', spans: [text('The port council met. The council of the Port agreed.')] },
    { type: 'paragraph', spans: [text('No council knew.')] },
  ])
  await keyboard.press('Control+z')
  await expect(textOf(page)).toContainText('The port board met. The board of')
})

test('the menu is left with Escape, chosen from by mouse, and answers what is no block', async ({ page, halyard }) => {
  const { keyboard } = page
  await open(page, halyard, 'The menu', {})
  const options = page.getByRole('listbox', { name: /block/i }).getByRole('option')
  await keyboard.type('/')
  await expect(options).toHaveCount(15)
  await expect(textOf(page)).toHaveAttribute('aria-activedescendant', /.+/)
  await keyboard.press('ArrowUp')
  await expect(page.getByRole('listbox', { name: /block/i }).getByRole('option', { selected: true })).toContainText(
    'Correction note',
  )
  await keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await keyboard.type('x')
  await expect(options).toHaveCount(0)
  await expect(textOf(page)).toHaveText('/x')
  await keyboard.press('Control+a')
  await keyboard.type('/zebra')
  await expect(page.getByText('No block is called “zebra”')).toBeVisible()
  await keyboard.press('Control+a')
  await keyboard.press('Delete')
  await page.getByRole('button', { name: 'Add a block' }).click()
  await page.getByRole('option', { name: 'Fact box' }).click()
  await expect(page.getByRole('group', { name: 'Fact box' })).toBeVisible()
  await expect(textOf(page)).not.toContainText('/')
})

test('a picture that is pasted goes into the library and into the text, and wants words', async ({ page, halyard }) => {
  const { api, id } = await open(page, halyard, 'A pasted picture', {})
  const file = fs.readdirSync(PICTURE).find((name) => /\.(?:jpg|png|webp)$/.test(name))
  const bytes = fs.readFileSync(`${PICTURE}/${file}`).toString('base64')
  await textOf(page).evaluate((element, base64) => {
    const data = new DataTransfer()
    const raw = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
    data.items.add(new File([raw], 'quay.jpg', { type: 'image/jpeg' }))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, bytes)
  const block = page.getByRole('group', { name: 'Picture' })
  await expect(block.getByRole('img')).toBeVisible()
  // Its words are asked for where it has just entered the text.
  await expect(block.getByRole('button', { name: 'Edit details' })).toHaveAttribute('aria-expanded', 'true')
  await block.getByLabel('Decorative, no alt text').check()
  await expect(block.getByText('Decorative', { exact: true })).toBeVisible()
  await isSaved(page)
  expect(await blocksOf(api, id)).toMatchObject([{ type: 'image', isDecorative: true }])
})

test('a picture is put on top of a story from this computer, and stays with it', async ({ page, halyard }) => {
  const { api, id } = await open(page, halyard, 'A picture on top', {})
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  const library = page.getByRole('dialog', { name: 'Lead picture' })
  await library.getByLabel('Search the library').fill('no such picture')
  await expect(library.getByText('No picture matches.')).toBeVisible()
  const file = fs.readdirSync(PICTURE).find((name) => /\.(?:jpg|png|webp)$/.test(name))
  await library.getByLabel('From this device').setInputFiles(`${PICTURE}/${file}`)
  await expect(library).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Alt text', exact: true }).fill('A quay at dusk')
  await isSaved(page)
  const { body } = await api('GET', `/api/articles/${id}`)
  expect(body['article']).toMatchObject({ lead: { mediaId: expect.any(String), alt: 'A quay at dusk' } })
  await page.reload()
  const top = page.getByRole('group', { name: 'Lead picture' })
  await expect(top.getByRole('img')).toBeVisible()
  await top.getByLabel('Decorative, no alt text').check()
  await expect(top.getByRole('textbox', { name: 'Alt text', exact: true })).toBeDisabled()
  await isSaved(page)
  const preview = await page.request.get(`${halyard.url}/desk/articles/${id}/preview`)
  expect(await preview.text()).toMatch(
    /<figure class="lead-figure"><div class="lead-box">(?:<picture>.*?)?<img[^>]* alt=""/,
  )
})

test('each check leads to its place, beside the text and before publishing', async ({ page, halyard }) => {
  const link = { text: 'here', marks: [{ type: 'link', href: '/article/never-was' }] }
  const document = { version: 1, blocks: [nobody, { id: 'p', type: 'paragraph', spans: [link] }] }
  await open(page, halyard, 'Looked over', { document })
  await page.getByRole('tab', { name: 'Checks' }).click()
  const checks = page.getByRole('region', { name: 'Checks' })
  await expect(checks.getByText('A link is broken: /article/never-was')).toBeVisible()
  await checks.getByRole('button', { name: 'Go to: There is no standfirst.' }).click()
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toBeFocused()
  await checks.getByRole('button', { name: /names no speaker/ }).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('Yes. ')
  await expect(page.getByRole('group', { name: 'Quote' })).toContainText('Yes. We were told.')
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Publish' })
  await sheet.getByRole('button', { name: /is broken/ }).click()
  await expect(sheet).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('Now ')
  await expect(textOf(page)).toContainText('Now here')
})

test('a text with every block in it has no fault that axe knows, wide and narrow, light and dark', async ({
  page,
  halyard,
}) => {
  test.slow()
  const at = '2026-11-24T11:58:00Z'
  const spans = [text('Words.')]
  const blocks = [
    nobody,
    { id: 'b1', type: 'pull-quote', spans, speaker: 'Ada' },
    { id: 'b2', type: 'embed', provider: 'vimeo', ref: '123', title: 'A film' },
    { id: 'b3', type: 'table', caption: 'Tides', head: [spans, spans], rows: [[spans, spans]], rowHeads: true },
    { id: 'b4', type: 'fact-box', title: 'In numbers', facts: [{ figure: '41', spans }], blocks: [] },
    { id: 'b5', type: 'update', at, headline: 'Out', spans },
    { id: 'b6', type: 'correction', at, spans },
    { id: 'b7', type: 'paragraph', spans: [{ text: 'noted', marks: [{ type: 'footnote', text: 'A note.' }] }] },
  ]
  await open(page, halyard, 'Every block', { document: { version: 1, blocks } })
  for (const [width, scheme] of [
    [1440, 'light'],
    [1440, 'dark'],
    [768, 'light'],
    [768, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    // The panel becomes a sheet that covers the text.
    if (width === 768 && scheme === 'light') await page.getByRole('button', { name: 'Done', exact: true }).click()
    await isAccessible(page, 'editor: every block', { include: 'main article' })
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/blocks-${width}-${scheme}.png`, fullPage: true })
  }
  await textOf(page).focus()
  await page.keyboard.press('Control+End')
  await untilCaretIsHeard(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await expect(page.getByRole('listbox', { name: /block/i })).toBeVisible()
  await isAccessible(page, 'editor: slash menu', { include: 'main article' })
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/slash.png` })
})
