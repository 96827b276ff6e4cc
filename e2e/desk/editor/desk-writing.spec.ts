import {
  addTo,
  blocksOf,
  isSaved,
  openNew,
  publish,
  selectBefore,
  textOf,
  untilCaretIsHeard,
} from '#e2e/support/desk-story.ts'
import { ask, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const text = (words: string) => ({ text: words })
const marked = (words: string, ...types: string[]) => ({ text: words, marks: types.map((type) => ({ type })) })
const link = (words: string, href: string) => ({ text: words, marks: [{ type: 'link', href }] })

const BLOCKS = [
  { type: 'heading', level: 2, spans: [text('What was said')] },
  { type: 'heading', level: 3, spans: [text('And by whom')] },
  {
    type: 'paragraph',
    spans: [
      text('Plain, '),
      marked('bold', 'bold'),
      text(', '),
      marked('italic', 'italic'),
      text(', '),
      marked('code', 'code'),
      text(' and '),
      link('a link', 'https://harbour.example/tide'),
      text('.'),
    ],
  },
  {
    type: 'list',
    ordered: false,
    items: [
      { spans: [text('one')], list: { ordered: false, items: [{ spans: [text('one and a half')] }] } },
      { spans: [text('two')] },
    ],
  },
  { type: 'list', ordered: true, items: [{ spans: [text('first')] }, { spans: [text('second')] }] },
  { type: 'divider' },
  { type: 'quote', spans: [text('The tide waits.')], speaker: 'Ana Brekken', role: 'harbour master' },
  { type: 'paragraph', spans: [text('The end.')] },
]

test('everything that a text can hold is written with the keys, saved, and is there again (P-20)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Written with the keys')
  const { keyboard } = page
  await textOf(page).click()
  await keyboard.press('Control+Shift+h')
  await keyboard.type('What was said')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+h')
  await keyboard.press('Control+Shift+h')
  await keyboard.type('And by whom')
  await keyboard.press('Enter')
  await keyboard.type('Plain, ')
  for (const [key, word, after] of [
    ['b', 'bold', ', '],
    ['i', 'italic', ', '],
    ['e', 'code', ' and '],
  ] as const) {
    await keyboard.press(`Control+${key}`)
    await keyboard.type(word)
    await keyboard.press(`Control+${key}`)
    await keyboard.type(after)
  }
  await keyboard.type('a link')
  await selectBefore(page, 'a link')
  await keyboard.press('Control+k')
  await keyboard.type('harbour.example/tide')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
  await keyboard.press('ArrowRight')
  await keyboard.type('.')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+8')
  await keyboard.type('one')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('one and a half')
  await keyboard.press('Enter')
  await keyboard.press('Shift+Tab')
  await keyboard.type('two')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('1. first')
  await keyboard.press('Enter')
  await keyboard.type('second')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('---')
  await keyboard.press('Control+Shift+b')
  await keyboard.type('The tide waits.')
  await keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Speaker' }).fill('Ana Brekken')
  await keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Role' })).toBeFocused()
  await keyboard.type('harbour master')
  await keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('The end.')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual(BLOCKS)

  // Ignores the ids of lines within a list or a quote, which change on every page load.
  const markup = async () => (await textOf(page).innerHTML()).replaceAll(/ (?:data-id|id|for)="[^"]*"/g, '')
  // A form is closed when the story is opened again.
  await page.getByRole('button', { name: 'Speaker and source' }).click()
  const before = await markup()
  await page.reload()
  await expect(textOf(page)).toContainText('The end.')
  expect(await markup()).toBe(before)
  await keyboard.press('Control+s')
  expect(await blocksOf(api, id)).toEqual(BLOCKS)

  await addTo(page, 'Sections', 'Sport')
  await isSaved(page)
  await publish(page)
  const { text: html } = await ask(halyard, '/article/written-with-the-keys')
  const prose = html.slice(html.indexOf('class="prose"'))
  for (const [what, markup] of Object.entries({
    h2: /<h2[^>]*>What was said<\/h2>/,
    h3: /<h3[^>]*>And by whom<\/h3>/,
    line: /Plain, <strong>bold<\/strong>, <em>italic<\/em>, <code>code<\/code> and <a href="https:\/\/harbour\.example\/tide"[^>]*>a link<\/a>\./,
    ul: /<ul[^>]*><li>one<ul[^>]*><li>one and a half<\/li><\/ul><\/li><li>two<\/li><\/ul>/,
    ol: /<ol[^>]*><li>first<\/li><li>second<\/li><\/ol>/,
    hr: /<hr[^>]*>/,
    quote:
      /<blockquote[^>]*><p>The tide waits\.<\/p><\/blockquote><figcaption><cite>Ana Brekken<\/cite>(?:<!-- -->)?, (?:<!-- -->)?harbour master<\/figcaption>/,
    p: /<p>The end\.<\/p>/,
  })) {
    expect([what, markup.test(prose), prose.slice(0, 3_000)]).toEqual([what, true, prose.slice(0, 3_000)])
  }
})

test('the bar does the same as the keys, says what is on, and is one stop for Tab', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Written with the bar')
  const bar = page.getByRole('toolbar', { name: 'Text' })
  const press = (name: string) => bar.getByRole('button', { name, exact: true }).click()
  await textOf(page).click()
  await press('Heading')
  await page.keyboard.type('Head')
  await expect(bar.getByRole('button', { name: 'Heading', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await press('Smaller heading')
  await page.keyboard.press('Enter')
  await press('Bold')
  await page.keyboard.type('b')
  await press('Bold')
  await press('Italic')
  await page.keyboard.type('i')
  await press('Italic')
  await press('Code')
  await page.keyboard.type('c')
  await press('Code')
  await page.keyboard.press('Enter')
  await press('Numbered list')
  await page.keyboard.type('one')
  await page.keyboard.press('Enter')
  await press('Indent')
  await page.keyboard.type('under one')
  await page.keyboard.press('Enter')
  await press('Outdent')
  await page.keyboard.type('two')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await press('Divider')
  await press('Quote')
  await page.keyboard.type('Said.')
  await isSaved(page)
  const blocks = [
    { type: 'heading', level: 3, spans: [text('Head')] },
    { type: 'paragraph', spans: [marked('b', 'bold'), marked('i', 'italic'), marked('c', 'code')] },
    {
      type: 'list',
      ordered: true,
      items: [
        { spans: [text('one')], list: { ordered: true, items: [{ spans: [text('under one')] }] } },
        { spans: [text('two')] },
      ],
    },
    { type: 'divider' },
    { type: 'quote', spans: [text('Said.')] },
  ]
  expect(await blocksOf(api, id)).toEqual(blocks)
  const pressToTheEnd = async (name: string) => {
    const button = bar.getByRole('button', { name, exact: true })
    for (let n = 0; n < 60 && (await button.getAttribute('aria-disabled')) === null; n++)
      await button.click({ force: true })
  }
  await pressToTheEnd('Undo')
  await expect(textOf(page)).toHaveText('')
  await expect(bar.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true')
  await pressToTheEnd('Redo')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual(blocks)

  await page.getByRole('textbox', { name: 'Standfirst' }).focus()
  await page.keyboard.press('Tab')
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(bar.getByRole('button', { name: 'Italic' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(textOf(page)).toBeFocused()
})

test('a link is set, changed and taken off, and only one that readers may be sent to', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'A link')
  await textOf(page).click()
  await page.keyboard.type('see here')
  await selectBefore(page, 'here')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  const address = dialog.getByRole('combobox', { name: 'Link to' })
  await expect(address).toBeFocused()
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Enter a web address')
  await address.fill('desk@paper.example')
  await page.keyboard.press('Enter')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    { type: 'paragraph', spans: [text('see '), link('here', 'mailto:desk@paper.example')] },
  ])

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await untilCaretIsHeard(page)
  await page.keyboard.press('Control+k')
  await expect(address).toHaveValue('mailto:desk@paper.example')
  await address.fill('/politics')
  await page.keyboard.press('Enter')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([{ type: 'paragraph', spans: [text('see '), link('here', '/politics')] }])

  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Control+k')
  await dialog.getByRole('button', { name: 'Remove link' }).click()
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([{ type: 'paragraph', spans: [text('see here')] }])
})

test('blocks that are forms stand whole, move by button and key, and come back when taken out', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const created = await api('POST', '/api/articles', { headline: 'A table in the text' })
  const id = created.body['id'] as number
  const cell = (words: string) => [text(words)]
  const table = {
    id: 't',
    type: 'table',
    caption: 'Lamps by side',
    head: [cell('Side'), cell('Lamps')],
    rows: [[cell('North'), cell('23')]],
    rowHeads: false,
  }
  const one = { id: 'a', type: 'paragraph', spans: [text('Before.')] }
  const two = { id: 'b', type: 'paragraph', spans: [text('After.')] }
  const saved = await api('PUT', `/api/articles/${id}`, {
    version: created.body['version'],
    document: { version: 1, blocks: [one, table, two] },
  })
  expect([saved.status, saved.body]).toEqual([200, expect.anything()])
  const whole = (await blocksOf(api, id))[1]
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  const kept = page.getByRole('group', { name: 'Table' })
  await expect(kept).toBeVisible()
  await kept.getByRole('button', { name: 'Move Table up' }).click()
  await isSaved(page)
  expect((await blocksOf(api, id))[0]).toEqual(whole)
  await kept.getByRole('button', { name: 'Delete Table' }).click()
  await expect(kept).toHaveCount(0)
  await textOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(kept).toBeVisible()
  await isSaved(page)
  expect((await blocksOf(api, id)).map((block) => (block as { type: string }).type)).toContain('table')
})
