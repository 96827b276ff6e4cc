import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright/test'
import { addTo, blocksOf, isSaved, openNew, publish, textOf, untilCaretIsHeard } from '#e2e/support/desk-story.ts'
import { isAccessible } from '#e2e/support/is-accessible.ts'
import { ask, type Json, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const menu = (page: Page) => page.getByRole('listbox', { name: /^Blocks/ })
const text = (words: string) => [{ text: words }]
const said = {
  speaker: 'Elin Rask',
  role: 'harbour pilot',
  place: 'on the quay',
  href: 'https://harbour.example/talk',
}

/** Opens the slash menu on the current empty line and picks the first match. */
async function slash(page: Page, query: string, name: string): Promise<void> {
  await page.keyboard.type(`/${query}`)
  await expect(menu(page).getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(menu(page)).toHaveCount(0)
}

/** Moves from the end of a block to the empty line below it. */
async function below(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown')
  await untilCaretIsHeard(page)
}

async function typeSaid(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  for (const line of Object.values(said)) {
    await page.keyboard.type(line)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
}

async function writeBlocks(page: Page): Promise<void> {
  const { keyboard } = page
  await slash(page, 'head', 'Heading')
  await keyboard.type('Every block')
  await keyboard.press('Enter')
  await slash(page, 'list', 'List')
  await keyboard.type('one')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await slash(page, 'quo', 'Quote')
  await keyboard.type('The tide waits.')
  await typeSaid(page)
  await keyboard.press('Enter')
  await slash(page, 'pull', 'Pull quote')
  await keyboard.type('It turned.')
  await typeSaid(page)
  await below(page)

  await slash(page, 'pict', 'Picture')
  const library = page.getByRole('dialog', { name: 'Choose a picture' })
  await expect(library.getByRole('listitem').first()).toBeVisible()
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(library).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.type('Ships at a quay')
  await keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()

  await slash(page, 'gall', 'Gallery')
  const several = page.getByRole('dialog', { name: 'Pictures of the gallery' })
  await expect(several.getByRole('listitem').nth(1)).toBeVisible()
  await keyboard.press('Tab')
  for (const _ of [1, 2]) {
    await keyboard.press('Tab')
    await keyboard.press('Space')
  }
  await several.getByRole('button', { name: 'Use these 2 pictures' }).press('Enter')
  await expect(several).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Alt text' }).last()).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.type('The first')
  await keyboard.press('Escape')

  await slash(page, 'you', 'Embed')
  await expect(page.getByRole('textbox', { name: 'Address of the video, post, chart or map' })).toBeFocused()
  await keyboard.insertText('https://youtu.be/abcdefghijk')
  await keyboard.press('Tab')
  await keyboard.type('The launch')
  await keyboard.press('Escape')

  await slash(page, 'tab', 'Table')
  for (const cell of ['Port', 'Ships', 'Crew', 'Orlo', '11', '90', 'Tarn', '4', '31', 'Oster', '2', '12']) {
    await keyboard.type(cell)
    if (cell !== '12') await keyboard.press('Tab')
  }
  await below(page)
  await slash(page, 'fact', 'Fact box')
  await keyboard.type('So far.')
  await keyboard.press('Tab')
  await keyboard.type('In numbers')
  await page.getByRole('button', { name: 'Add a figure' }).press('Enter')
  await keyboard.type('days')
  await keyboard.press('Tab')
  await keyboard.type('41')
  await keyboard.press('Escape')
  await below(page)
  await below(page)
  await slash(page, 'div', 'Divider')
  await slash(page, 'live', 'Live update')
  await keyboard.type('They sail.')
  await keyboard.press('Tab')
  await keyboard.press('Escape')
  await below(page)
  await slash(page, 'corr', 'Correction note')
  await keyboard.type('It was 1908.')
  await below(page)
  await keyboard.type('It’s the quay')
  await keyboard.press('Control+Shift+f')
  await keyboard.type('Built in 1908.')
  await keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await keyboard.type(' that holds.')
}

const shot = {
  mediaId: expect.stringMatching(/^[a-f0-9]{64}$/),
  caption: expect.any(String),
  credit: expect.any(String),
}
const cells = (...words: string[]) => words.map(text)
const WRITTEN: Json[] = [
  { type: 'heading', level: 2, spans: text('Every block') },
  { type: 'list', ordered: false, items: [{ spans: text('one') }] },
  { type: 'quote', spans: text('The tide waits.'), ...said },
  { type: 'pull-quote', spans: text('It turned.'), ...said },
  { type: 'image', ...shot, alt: 'Ships at a quay' },
  {
    type: 'gallery',
    caption: '',
    images: [
      { ...shot, alt: 'The first' },
      { ...shot, alt: expect.any(String) },
    ],
  },
  { type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The launch' },
  {
    type: 'table',
    caption: '',
    head: cells('Port', 'Ships', 'Crew'),
    rows: [cells('Orlo', '11', '90'), cells('Tarn', '4', '31'), cells('Oster', '2', '12')],
    rowHeads: false,
  },
  {
    type: 'fact-box',
    title: 'In numbers',
    facts: [{ figure: '41', spans: text('days') }],
    blocks: [{ id: expect.any(String), type: 'paragraph', spans: text('So far.') }],
  },
  { type: 'divider' },
  { type: 'update', at: expect.stringMatching(/Z$/), headline: '', spans: text('They sail.') },
  { type: 'correction', at: expect.stringMatching(/Z$/), spans: text('It was 1908.') },
  {
    type: 'paragraph',
    spans: [
      { text: 'It’s the ' },
      { text: 'quay', marks: [{ type: 'footnote', text: 'Built in 1908.' }] },
      { text: ' that holds.' },
    ],
  },
]

/** HTML as React writes it, without its comment markers between text nodes. */
const PUBLIC: Record<string, string> = {
  heading: '">Every block</h2>',
  list: '<ul class="dots"><li>one</li></ul>',
  quote:
    '<figure class="said"><blockquote cite="https://harbour.example/talk"><p>The tide waits.</p></blockquote><figcaption><cite>Elin Rask</cite>, harbour pilot, <a href="https://harbour.example/talk">on the quay</a></figcaption></figure>',
  pulled: '<p>It turned.</p></blockquote><figcaption><cite>Elin Rask</cite>',
  picture: 'alt="Ships at a quay"',
  gallery: 'alt="The first"',
  embed: '<a href="https://www.youtube.com/watch?v=abcdefghijk">The launch on YouTube</a>',
  table: '<th scope="col" class="n">Ships</th>',
  row: '<td>Oster</td><td class="n">2</td>',
  facts: '<dt>41</dt><dd>days</dd>',
  box: '<p>So far.</p>',
  divider: '<hr>',
  update: '<p>They sail.</p>',
  correction: 'It was 1908.',
  note: 'It’s the quay<sup class="note-number"><a href="#note-1" id="noted-1" role="doc-noteref">1</a></sup> that holds.',
  notes: '<li id="note-1">Built in 1908. <a href="#noted-1"',
}

test('the menu makes every block with the keys alone; it is saved, there again, and on the public page', async ({
  page,
  browser,
  halyard,
}) => {
  test.slow()
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Every block by the keys')
  await textOf(page).click()
  await writeBlocks(page)
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual(WRITTEN)

  await page.reload()
  await expect(textOf(page)).toContainText('that holds.')
  await expect(page.getByRole('group', { name: 'Gallery' }).getByRole('img')).toHaveCount(2)
  await textOf(page).press('Control+End')
  await page.keyboard.type('!')
  await isSaved(page)
  expect((await blocksOf(api, id)).slice(0, -1)).toEqual(WRITTEN.slice(0, -1))

  await addTo(page, 'Sections', 'Sport')
  await isSaved(page)
  await publish(page)
  const { text: html } = await ask(halyard, '/article/every-block-by-the-keys')
  const prose = html.slice(html.indexOf('class="prose"')).replaceAll('<!-- -->', '').replaceAll('hrefLang', 'hreflang')
  for (const [what, markup] of Object.entries(PUBLIC))
    expect([what, prose.includes(markup), prose]).toEqual([what, true, prose])

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(`${halyard.url}/article/every-block-by-the-keys`)
  await reader.locator('[role="doc-noteref"]').click()
  await expect(reader).toHaveURL(/#note-1$/)
  await reader.locator('[role="doc-backlink"]').click()
  await expect(reader).toHaveURL(/#noted-1$/)
  await reader.context().close()
  await page.goto(`${halyard.url}/article/every-block-by-the-keys`)
  await isAccessible(page, 'story: every block')
  const report = await new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  }).validateString(html)
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message]))).toEqual([])
})
