import { expect, test } from 'vitest'
import { footnotesOf, noteAfter } from '#domain/document/blocks/footnotes.ts'
import { type ArticleDocument, articleDocument, type Span } from '#domain/document/blocks/schema.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { documentToHtml } from '#domain/document/html/to-html.ts'
import { SHAPES } from '#domain/document/testing/shapes.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

const noted = (text: string, note: string, bold = false): Span => ({
  text,
  marks: [...(bold ? [{ type: 'bold' as const }] : []), { type: 'footnote', text: note }],
})
const first = [{ text: 'The ' }, noted('quay', 'Built 1908.'), noted(' wall', 'Built 1908.', true), { text: ' holds.' }]
const document: ArticleDocument = {
  version: 1,
  blocks: [
    { id: 'a', type: 'paragraph', spans: first },
    { id: 'b', type: 'paragraph', spans: [noted('Again', 'Built 1908.'), noted(' other', 'A & B')] },
    { id: 'c', type: 'list', ordered: true, items: [{ spans: [noted('last', 'In a list.')] }] },
  ],
}

test('neighbours with one text are one note, and notes count in reading order', () => {
  const notes = footnotesOf(document)
  expect(notes.texts).toEqual(['Built 1908.', 'Built 1908.', 'A & B', 'In a list.'])
  expect(first.map((_, at) => noteAfter(first, at, notes))).toEqual([null, null, 1, null])
})

test('feeds number them in the text and list them at the end, and search finds them', () => {
  const html = documentToHtml(document, { origin: 'https://a.example', mediaSrc: () => null })
  expect(html).toContain('quay<strong> wall</strong><sup role="doc-noteref">1</sup> holds.')
  expect(html).toContain('Again<sup role="doc-noteref">2</sup> other<sup role="doc-noteref">3</sup>')
  expect(html.slice(html.indexOf('<hr>'))).toBe(
    '<hr><ol><li>Built 1908.</li><li>Built 1908.</li><li>A &amp; B</li><li>In a list.</li></ol></section>',
  )
  expect(plainText(document).split('\n').slice(3)).toEqual(['Built 1908.', 'Built 1908.', 'A & B', 'In a list.'])
})

test('the schema takes them in one line only, and never empty', () => {
  expect(articleDocument.safeParse(document).error).toBeUndefined()
  for (const bad of [noted('two\nlines', 'x'), noted('x', ' '), noted('x', 'y'.repeat(2_001))]) {
    const blocks = [{ id: 'a', type: 'paragraph', spans: [bad] }]
    expect(articleDocument.safeParse({ version: 1, blocks }).success).toBe(false)
  }
})

const kept = (html: string) => {
  const { document: back, dropped } = documentFromHtml(html)
  expect(articleDocument.safeParse(back).error).toBeUndefined()
  return { texts: footnotesOf(back).texts, text: plainText(back), back, names: dropped.map(({ what }) => what) }
}

test('what feeds say of them comes back as they were numbered', () => {
  const html = documentToHtml(document, { origin: 'https://a.example', mediaSrc: () => null })
  const { texts, back } = kept(html)
  expect(texts).toEqual(['Built 1908.', 'Built 1908.', 'A & B', 'In a list.'])
  expect(back.blocks[0]).toMatchObject({
    spans: [
      { text: 'The quay' },
      { text: ' ' },
      { text: 'wall', marks: [{ type: 'bold' }, { text: 'Built 1908.' }] },
      {},
    ],
  })
  expect(documentToHtml(back, { origin: 'https://a.example', mediaSrc: () => null })).toContain('role="doc-endnotes"')
})

const NOTE_SHAPES = Object.entries(SHAPES).filter(([name]) => name.startsWith('footnotes of'))
test.each([
  ...NOTE_SHAPES,
  [
    'Word’s',
    `<p>The quay<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>Built in 1908.</p></div></div>`,
  ],
])('a mark brings its note: %s (P-345)', (_, html) => {
  const { texts, text, back } = kept(html)
  expect(texts).toEqual([expect.stringMatching(/^Built in 1908[.,]/)])
  expect(text).not.toMatch(/quay\S*1|\[1\]|↩|\^/)
  expect(back.blocks).toHaveLength(1)
})

test('two marks at one word are one note, and no word of either goes', () => {
  expect(kept(SHAPES['two marks at one word'] ?? '').texts).toEqual(['Built in 1908. Mended in 1950.'])
})

test('neighbours whose notes become the same share one mark, so that a second conversion changes nothing', () => {
  const mark = (number: number) => `<sup role="doc-noteref">${number}</sup>`
  const notes = '<section role="doc-endnotes"><ol><li>a</li><li>b</li><li>a</li><li>b</li></ol></section>'
  const { document: once } = documentFromHtml(`<p>One${mark(1)}${mark(2)}<b>two</b>${mark(3)}${mark(4)}</p>${notes}`)
  expect(once.blocks).toEqual([expect.objectContaining({ spans: [{ text: 'One' }, noted('two', 'a b', true)] })])
})

test('a mark without its note stays apart from the word before, and both are there', () => {
  const { text, names } = kept('<p>Since 1908<sup id="cite_ref-1"><a href="#cite_note-1">1</a></sup> it holds.</p>')
  expect(text).toBe('Since 1908[1] it holds.')
  expect(names).toEqual(['footnote (its mark stays)'])
})

test('a link to a place above, or with words of its own, is no footnote', () => {
  const { texts, text } = kept(
    '<p id="top">Top</p><p>See <a href="#note-2">the note to readers</a>, <sup><a href="#top">1</a></sup></p><p id="note-2">Dear readers</p>',
  )
  expect(texts).toEqual([])
  expect(text).toBe('Top\nSee the note to readers, [1]\nDear readers')
})
