import fs from 'node:fs'
import { blocksOf, isSaved, openNew, paste, selectBefore, textOf, untilCaretIsHeard } from '#e2e/support/desk-story.ts'
import { picturesOf, signedIn } from '#e2e/support/machine.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

/** Clipboard contents of other programs. */
const fixture = (name: string) => fs.readFileSync(`domain/document/fixtures/${name}`, 'utf8')

/** HTML of Word for Windows, with only its style sheet shortened. */
const WORD = fixture('word.html')

/** HTML of Google Docs, which wraps everything in a bold element that is not bold. */
const DOCS = fixture('google-docs.html')

/** A page of another newspaper, copied completely. */
const WEB = fixture('web-page.html')

const text = (words: string) => ({ text: words })
const bold = (words: string) => ({ text: words, marks: [{ type: 'bold' }] })
const italic = (words: string) => ({ text: words, marks: [{ type: 'italic' }] })
const link = (words: string, href: string) => ({ text: words, marks: [{ type: 'link', href }] })

test('a paste from Word keeps words, lists and table, and one undo removes it', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted from Word')
  await paste(page, { html: WORD, text: 'The quay is to be lit' })
  await expect(textOf(page).getByRole('heading', { name: 'The quay is to be lit' })).toBeVisible()
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  expect(blocks).toEqual([
    { type: 'heading', level: 2, spans: [text('The quay is to be lit')] },
    {
      type: 'paragraph',
      spans: [
        text('The council said “yes” to '),
        bold('forty lamps'),
        text(', and '),
        italic('no'),
        text(' to the forty-first—it stands in the water.'),
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        { spans: [text('North side')], list: { ordered: false, items: [{ spans: [text('by the steps')] }] } },
        { spans: [text('South side')] },
      ],
    },
    expect.objectContaining({ type: 'table' }),
    { type: 'list', ordered: true, items: [{ spans: [text('Dig')] }, { spans: [text('Light')] }] },
    {
      type: 'paragraph',
      spans: [text('It costs 14 '), { text: 'million.', marks: [{ type: 'footnote', text: 'From the budget.' }] }],
    },
    { type: 'paragraph', spans: [text('More at '), link('the council', 'https://council.example/lamps'), text('.')] },
  ])
  expect(JSON.stringify(blocks)).not.toMatch(/mso|o:p|Symbol|·/i)

  await page.keyboard.press('Control+z')
  await expect(textOf(page)).toHaveText('')
  await page.keyboard.press('Control+Shift+z')
  await expect(textOf(page)).toContainText('forty lamps')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual(blocks)
})

test('a paste from Google Docs is bold only where it was bold', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted from Docs')
  await paste(page, { html: DOCS, text: 'A bell for the mole' })
  await expect(textOf(page).getByRole('heading', { name: 'A bell for the mole' })).toBeVisible()
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  expect(blocks.slice(0, 4)).toEqual([
    { type: 'heading', level: 2, spans: [text('A bell for the mole')] },
    {
      type: 'paragraph',
      spans: [text('It weighs '), bold('two tonnes'), text(' and is '), italic('not'), text(' rung.')],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        { spans: [text('cast in Tarn')], list: { ordered: false, items: [{ spans: [text('by hand')] }] } },
        { spans: [text('shipped by rail')] },
      ],
    },
    { type: 'list', ordered: true, items: [{ spans: [bold('first')] }] },
  ])
  expect(blocks).toHaveLength(6)
})

test('a paste from a web page keeps the story, and a sentence names what was dropped (P-150)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted from a page')
  let asked = ''
  page.on('request', (request) => {
    if (!request.url().startsWith(halyard.url)) asked = request.url()
  })
  await paste(page, { html: WEB, text: 'A whale is seen' })
  await expect(textOf(page).getByRole('heading', { name: 'A whale is seen' })).toBeVisible()
  const toast = page.getByRole('listitem').filter({ hasText: 'Pasted, without what a story cannot hold' })
  await expect(toast).toBeVisible()
  await expect(toast).toContainText('javascript:')
  await expect(toast).not.toContainText('whale.jpg')
  const offer = page
    .getByRole('listitem')
    .filter({ hasText: 'One picture of the pasted text is still on another site' })
  await expect(offer).toContainText('https://cdn.example/whale.jpg')
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  const all = JSON.stringify(blocks)
  expect(all).not.toMatch(/script|onerror|onclick|color:red|iframe|img/)
  expect(blocks).toContainEqual({
    type: 'paragraph',
    spans: [text('Off the '), bold('second'), text(' buoy, at '), italic('noon'), text('.')],
  })
  expect(blocks).toContainEqual(expect.objectContaining({ type: 'quote', spans: [text('It was a big one.')] }))
  // A frame that is no embed leaves its address, a picture that is elsewhere its words.
  expect(blocks).toContainEqual({ type: 'paragraph', spans: [link('ads.example/x', 'https://ads.example/x')] })
  expect(blocks).toContainEqual({ type: 'paragraph', spans: [text('A whale\nIt waved.')] })
  expect(all).toContain('"type":"divider"')
  expect(asked).toBe('')

  // The host does not exist: the server reports that, and the caption stays.
  await offer.getByRole('button', { name: 'Fetch picture' }).click()
  const refused = page.getByText('https://cdn.example/whale.jpg could not be fetched.')
  await expect(refused).toBeVisible()
  expect(await blocksOf(api, id)).toEqual(blocks)
})

test('Markdown is converted', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted as Markdown')
  await paste(page, { text: fixture('story.md') })
  await expect(textOf(page).getByRole('heading', { name: 'What was counted' })).toBeVisible()
  await isSaved(page)
  const blocks = (await blocksOf(api, id)) as { type: string }[]
  expect(blocks.map(({ type }) => type)).toEqual(
    'heading paragraph heading list list quote table paragraph divider paragraph'.split(' '),
  )
})

test('an address is a link, over words their link, and on an empty line the film that it shows', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted addresses')
  await paste(page, { text: 'https://youtu.be/abcdefghijk' })
  await expect(page.getByRole('group', { name: 'Embed' })).toBeVisible()
  await page.keyboard.type('See ')
  await paste(page, { text: 'https://eels.example/log' })
  await page.keyboard.type(' now')
  await selectBefore(page, 'now')
  await paste(page, { text: 'https://eels.example/now' })
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    { type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: '' },
    {
      type: 'paragraph',
      spans: [
        text('See '),
        link('https://eels.example/log', 'https://eels.example/log'),
        text(' '),
        link('now', 'https://eels.example/now'),
      ],
    },
  ])
})

test('plain text keeps its paragraphs, and is pasted where the cursor stands', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted as text')
  await paste(page, { text: 'First paragraph,\r\nof two lines.\r\n\r\n\r\nSecond paragraph.\n\n<b>Third</b> & last.' })
  await expect(textOf(page)).toContainText('& last.')
  await isSaved(page)
  expect(await blocksOf(api, id)).toEqual([
    { type: 'paragraph', spans: [text('First paragraph,\nof two lines.')] },
    { type: 'paragraph', spans: [text('Second paragraph.')] },
    { type: 'paragraph', spans: [text('<b>Third</b> & last.')] },
  ])
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' More')
  await paste(page, { html: '<span>, and more.</span>' })
  await expect(textOf(page)).toContainText('More, and more.')
  await isSaved(page)
  expect((await blocksOf(api, id)).at(-1)).toEqual({
    type: 'paragraph',
    spans: [text('<b>Third</b> & last. More, and more.')],
  })
})

test('a copy within the desk is lossless', async ({ page, context, halyard }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Copied within')
  await paste(page, {
    html: '<h2>Head</h2><p>One <b>two</b></p><blockquote><p>Said.</p></blockquote><ul><li>a</li></ul>',
  })
  await expect(textOf(page)).toContainText('Said.')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+End')
  await untilCaretIsHeard(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(textOf(page).getByRole('heading', { name: 'Head' })).toHaveCount(2)
  await isSaved(page)
  const blocks = await blocksOf(api, id)
  expect(blocks.slice(4)).toEqual(blocks.slice(0, 4))
})

test('a picture of what was pasted is fetched into the library, and takes its words and its place (P-348)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  await giveSession(page, halyard, 'editor')
  const id = await openNew(page, halyard, api, 'Pasted with its picture')
  // Mocks the retrieval, which cannot reach a host of a test; the picture that it would have fetched is in the library.
  const [picture] = await picturesOf(api)
  await page.route('**/api/media/retrieval', (route) =>
    route.fulfill({
      status: 201,
      json: { ...picture, isDouble: true, isStilled: false, likenesses: [], variants: [] },
    }),
  )
  await paste(page, { html: WEB, text: 'A whale is seen' })
  await page.getByRole('button', { name: 'Fetch picture' }).click()
  await expect(textOf(page).getByRole('img')).toBeVisible()
  await isSaved(page)
  const blocks = (await blocksOf(api, id)) as { type: string }[]
  const at = blocks.findIndex(({ type }) => type === 'image')
  expect(blocks[at]).toMatchObject({ mediaId: picture?.id, alt: 'A whale', caption: 'It waved.', credit: '' })
  expect(blocks[at - 1]).toMatchObject({ type: 'paragraph', spans: [{ text: 'Off the ' }, {}, {}, {}, {}] })
  expect(blocks[at + 1]).toMatchObject({ type: 'quote' })
})
