import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleDocument, Block, Mark, Span } from '#domain/document/blocks/schema.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { documentToMarkdown } from '#domain/export/markdown/document-to-markdown.ts'
import { markdownFile } from '#domain/export/markdown/markdown-file.ts'
import { anOutgoingStory } from '#domain/export/testing/outgoing-story.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { frontMatter } from '#domain/import/markdown/front-matter.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'

const origin = 'https://halyard.example'
const written = (blocks: Block[]): string =>
  documentToMarkdown(anOutgoingStory({ document: { version: 1, blocks } }), origin, () => null)
/** Reads Markdown as any reader of it does, and this paper the HTML. */
const read = (markdown: string): ArticleDocument =>
  documentFromHtml(markdownHtml(markdown, { breaks: false }, new ArchiveNotes()), {}).document
const paragraph = (...spans: Span[]): Block => ({ id: 'a', type: 'paragraph', spans })

const SIGNS = [
  ...'\\`*_{}[]()<>#+-.!|~^=:&$@"\'0 ax',
  '{{ x }}',
  '{% y %}',
  '{{< z >}}',
  '1. ',
  '1) ',
  '--',
  '***',
  'https://a.example/x',
  'www.a.example',
  'a@a.example',
  '&amp;',
  '<b>',
  '[^1]',
  '![a](b)',
  ': ',
  'é',
  '語',
]
const text = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const marks = fc.subarray<Mark>([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'sub' },
  { type: 'strike' },
  { type: 'link', href: '/article/x_y*(z)' },
])
const spans = fc.array(fc.record({ text, marks }), { minLength: 1, maxLength: 4 })
const oneSpace = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

test('any text is the same after Markdown was read, and none of it is mark-up or a template tag (P-292)', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const markdown = written([paragraph(...given), { id: 'b', type: 'quote', spans: given }])
      expect(markdown).not.toMatch(/\{\{|\{%/)
      const words = oneSpace(given.map((span) => span.text).join(''))
      const lines = read(markdown).blocks.map((block) =>
        'spans' in block ? oneSpace(block.spans.map((span) => span.text).join('')) : block.type,
      )
      expect(lines.filter((line) => line !== '')).toEqual(words === '' ? [] : [words, words])
    }),
    { numRuns: 2_000 },
  )
})

test('marks stay on their words', () => {
  const given: Span[] = [
    { text: 'Rain ' },
    { text: 'fell', marks: [{ type: 'bold' }] },
    { text: 'ing on the ' },
    { text: '“quay”', marks: [{ type: 'bold' }, { type: 'italic' }] },
    { text: 's and ' },
    { text: 'the fund', marks: [{ type: 'link', href: '/article/fund' }] },
    { text: '.' },
  ]
  expect(written([paragraph(...given)])).toBe(
    'Rain **fell**ing on the <strong><em>“quay”</em></strong>s and [the fund](</article/fund>).\n\n',
  )
  expect(read(written([paragraph(...given)])).blocks[0]).toMatchObject({ spans: given })
})

test('a footnote in a table keeps its number beside those of the text', () => {
  const noted = (words: string, note: string): Span => ({ text: words, marks: [{ type: 'footnote', text: note }] })
  const table: Block = {
    id: 't',
    type: 'table',
    caption: '',
    head: [],
    rows: [[[noted('4.2', 'Metres.')]]],
    rowHeads: false,
  }
  expect(written([paragraph(noted('Tide', 'Of 1953.'))])).toBe('Tide[^1]\n\n[^1]: Of 1953.\n')
  const markdown = written([paragraph(noted('Tide', 'Of 1953.')), table])
  expect(markdown).not.toContain('[^')
  expect(plainText(read(markdown))).toBe('Tide\n4.2\nOf 1953.\nMetres.')
})

test('front matter is YAML that says what the story is, and its address to each generator (P-504)', () => {
  const story = anOutgoingStory({
    headline: '"All": in',
    state: 'withdrawn',
    kicker: '#1',
    formerSlugs: ['old-boats'],
    feedId: 'https://old.example/?p=77',
  })
  const paper = { name: '', origin, language: 'en', zone: 'UTC', sections: [], topics: [], authors: [] }
  const front = frontMatter(markdownFile(story, paper, () => null))
  expect(front.ok && front.value.fields).toMatchObject({
    title: '"All": in',
    url: '/article/boats/',
    permalink: '/article/boats/',
    guid: 'https://old.example/?p=77',
    draft: true,
    published: false,
    status: 'withdrawn',
    kicker: '#1',
    aliases: ['/article/old-boats/'],
  })
})
