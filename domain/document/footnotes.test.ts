import { expect, test } from 'vitest'
import { footnotesOf, noteAfter } from '#domain/document/footnotes.ts'
import { documentFromHtml } from '#domain/document/from-html.ts'
import { plainText } from '#domain/document/plain-text.ts'
import { type ArticleDocument, articleDocument, type Span } from '#domain/document/schema.ts'
import { documentToHtml } from '#domain/document/to-html.ts'

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

test.each([
  ['ours', documentToHtml(document, { origin: 'https://a.example', mediaSrc: () => null })],
  [
    'Word’s',
    `<p>The quay<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>Built 1908.</p></div></div>`,
  ],
  ['a page’s', '<p>The quay<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p>'],
])('HTML brings no footnotes along: %s', (_, html) => {
  const { document: back, dropped } = documentFromHtml(html)
  expect(JSON.stringify(back)).not.toMatch(/footnote|Built 1908|\[1\]/)
  expect(plainText(back)).toMatch(/The quay/)
  expect(dropped.some(({ what }) => what === 'footnote')).toBe(true)
})
