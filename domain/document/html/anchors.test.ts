import { expect, test } from 'vitest'
import { isTextHref } from '#domain/document/blocks/href.ts'
import { linksOf } from '#domain/document/blocks/links-of.ts'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { contentsOf } from '#domain/document/blocks/table-of-contents.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { documentToHtml } from '#domain/document/html/to-html.ts'

const OPTIONS = { origin: 'https://halyard.example', mediaSrc: () => null }
const html = (source: string) => documentToHtml(documentFromHtml(source).document, OPTIONS)

test('headings keep the anchors that links of the text lead to (P-270, P-470)', () => {
  const source = '<p><a href="#the-quay">below</a></p><h2 id="the-quay">The quay</h2><h3 id="ebbe">Ebb</h3>'
  const { document, dropped } = documentFromHtml(source)
  expect(dropped).toEqual([])
  expect(articleDocument.safeParse(document).error).toBeUndefined()
  expect(documentToHtml(document, OPTIONS)).toBe(source)
  expect(documentToHtml(document, { ...OPTIONS, page: 'https://halyard.example/article/low' })).toContain(
    '<a href="https://halyard.example/article/low#the-quay">below</a>',
  )
  expect(linksOf(document)).toEqual([])
})

test.each([
  ['<h2><a name="part"></a>Head</h2>', '<h2 id="part">Head</h2>'],
  ['<h2><span id="part">Head</span></h2>', '<h2 id="part">Head</h2>'],
  ['<h2 id="main">Head</h2>', '<h2>Head</h2>'],
  ['<h2 id="h-b1">Head</h2>', '<h2>Head</h2>'],
  ['<h2 id="a b">Head</h2>', '<h2>Head</h2>'],
  ['<h2 id="x">A</h2><h2 id="x">B</h2>', '<h2 id="x">A</h2><h2>B</h2>'],
  ['<h2 id="über">A</h2><p><a href="#%C3%BCber">up</a></p>', '<h2 id="über">A</h2><p><a href="#%C3%BCber">up</a></p>'],
])('%s becomes %s', (source, kept) => expect(html(source)).toBe(kept))

test('a link to a place that the story lacks is named, and its words stay', () => {
  const { document, dropped } = documentFromHtml('<p>See <a href="#gone">there</a></p>')
  expect(document.blocks).toMatchObject([{ spans: [{ text: 'See there' }] }])
  expect(dropped).toEqual([{ what: 'link #gone', count: 1 }])
})

test('a place in the story is linked in its words only', () => {
  for (const href of ['#part', 'https://a.example/', '/topics/x']) expect(isTextHref(href)).toBe(true)
  for (const href of ['#', '#a b', '#a\u0001', '#a\\b', 'part', 'javascript:x']) expect(isTextHref(href)).toBe(false)
})

test('two headings with one anchor, or with an id of the page, are refused', () => {
  const heading = (id: string, anchor: string) => ({ id, type: 'heading', level: 2, spans: [{ text: 'x' }], anchor })
  const isTaken = (...blocks: unknown[]) => articleDocument.safeParse({ version: 1, blocks }).success
  expect(isTaken(heading('a', 'x'), heading('b', 'y'))).toBe(true)
  expect(isTaken(heading('a', 'x'), heading('b', 'x'))).toBe(false)
  expect(isTaken(heading('a', 'note-1'))).toBe(false)
})

test('the table of contents leads to the anchors', () => {
  const { document } = documentFromHtml('<h2 id="one">1</h2><h2>2<sup>b</sup></h2><h3 id="x">3</h3><h2>4</h2>')
  expect(contentsOf(document)).toEqual([
    { anchor: 'one', text: '1' },
    { anchor: 'h-b2', text: '2ᵇ' },
    { anchor: 'h-b4', text: '4' },
  ])
})

test('an address without its scheme is one of the web (P-471)', () => {
  expect(html('<p><a href="www.quay.example/y">y</a></p>')).toBe('<p><a href="https://www.quay.example/y">y</a></p>')
})
