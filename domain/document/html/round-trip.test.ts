import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ArticleDocument,
  articleDocument,
  type Block,
  EMBED_PROVIDERS,
  FLAGS,
  type ListItem,
  type Span,
} from '#domain/document/blocks/schema.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { documentToHtml } from '#domain/document/html/to-html.ts'

/** Number of runs; set ROUND_TRIPS for a long one. */
const ROUNDS = Number(process.env['ROUND_TRIPS'] ?? 1_500)

const origin = 'https://halyard.example'
const picture = (src: string) => {
  const id = /([a-f0-9])\.jpg$/.exec(src)?.[1]
  return id === undefined ? null : { mediaId: id.repeat(64), alt: 'from the archive' }
}
const mediaSrc = (id: string) => ({ src: `/media/${id[0]}.jpg`, width: 8, height: 6 })
const render = (document: ArticleDocument) => documentToHtml(document, { origin, mediaSrc })
const convert = (html: string) => documentFromHtml(html, { picture, baseHref: origin }).document

const TEXTS = [
  ' ',
  'a',
  ' b ',
  'two words',
  '\n',
  '\n\n',
  '\u00a0',
  '\u200b',
  '\t',
  '\r\n',
  '\f',
  '\u0001',
  '\ufeff',
  '\ud83d',
  '😀',
  '<b>',
  '&amp;',
  '"\'',
  '— ',
  ', ',
  'https://youtu.be/abcdefghijk',
  'https://vimeo.com/1234567',
  'é',
  '  x',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
)
const lineOf = fc.oneof(fc.constant(''), text)
const href = fc.constantFrom(
  'https://a.example/?a=1&b="',
  '/article/a',
  'mailto:a@a.example',
  'https://youtu.be/abcdefghijk',
  '/a//b/../c',
)
const mark = fc.oneof(
  fc.constantFrom(...FLAGS).map((type) => ({ type })),
  href.map((address) => ({ type: 'link' as const, href: address })),
)
const note = fc.constantFrom(
  ...['Built 1908.', '1. See 2.', '[1] Brekken', 'a < b & c'].map((words) => ({
    type: 'footnote' as const,
    text: words,
  })),
)
const noteOn = (span: Span, footnote: Span['marks']): Span =>
  /[\n\r]/.test(span.text) ? span : { ...span, marks: [...(span.marks ?? []), ...(footnote ?? [])] }
const span: fc.Arbitrary<Span> = fc
  .tuple(
    fc.record({ text, marks: fc.array(mark, { maxLength: 4 }) }, { requiredKeys: ['text'] }),
    fc.array(note, { maxLength: 1 }),
  )
  .map(([own, footnote]) => noteOn(own, footnote))
const spans = fc.array(span, { maxLength: 4 })
const items: fc.Arbitrary<ListItem[]> = fc.letrec<{ items: ListItem[] }>((tie) => ({
  items: fc.array(
    fc.record({ spans, list: fc.record({ ordered: fc.boolean(), items: tie('items') }) }, { requiredKeys: ['spans'] }),
    { minLength: 1, maxLength: 3, depthSize: 'small', maxDepth: 3 } as fc.ArrayConstraints,
  ),
})).items
const shot = fc.record({
  mediaId: fc.constantFrom('1', 'a', 'f').map((c) => c.repeat(64)),
  alt: lineOf,
  caption: lineOf,
  credit: lineOf,
})
const at = fc.constantFrom('2026-03-05T08:00:00Z', '2026-03-05T08:00:00+02:00')
const is = <T extends string>(type: T) => fc.constant(type)
const id = is('x')
const ref = fc.constantFrom(
  'abcdefghijk',
  '1234567',
  'a.example/@ada/12345678',
  'u:p@a.example/x',
  '..',
  'ada/status/1',
  'p/xyz',
)
const paragraph = fc.record({ id, type: is('paragraph'), spans })
const list = fc.record({ id, type: is('list'), ordered: fc.boolean(), items })
const quoteOf = <T extends string>(type: T) =>
  fc.record({ id, type: is(type), spans, speaker: lineOf, role: lineOf }, { requiredKeys: ['id', 'type', 'spans'] })
const cells = fc.array(spans, { maxLength: 3 })
const block = fc.oneof(
  paragraph,
  list,
  fc.record({ id, type: is('heading'), level: fc.constantFrom(2 as const, 3 as const), spans }),
  quoteOf('quote'),
  quoteOf('pull-quote'),
  shot.map((one) => ({ id: 'x', type: 'image' as const, ...one })),
  fc.record({ id, type: is('gallery'), caption: lineOf, images: fc.array(shot, { minLength: 1, maxLength: 3 }) }),
  fc.record({ id, type: is('embed'), provider: fc.constantFrom(...EMBED_PROVIDERS), ref, title: lineOf }),
  fc.record({
    id,
    type: is('table'),
    caption: lineOf,
    head: cells,
    rows: fc.array(cells, { maxLength: 3 }),
    rowHeads: fc.boolean(),
  }),
  fc.record({ id, type: is('divider') }),
  fc.record({
    id,
    type: is('fact-box'),
    title: lineOf,
    facts: fc.array(fc.record({ figure: lineOf, spans }), { maxLength: 2 }),
    blocks: fc.array(fc.oneof(paragraph, list), { maxLength: 2 }),
  }),
  fc.record({ id, type: is('update'), at, headline: lineOf, spans }),
  fc.record({ id, type: is('correction'), at, spans }),
)
const documents: fc.Arbitrary<ArticleDocument> = fc
  .array(block, { maxLength: 5 })
  .map((all) => ({ version: 1 as const, blocks: all.map((one, i) => ({ ...one, id: `x${i}` })) as Block[] }))

const TAGS =
  'p div h1 h2 h3 h4 ul ol li blockquote figure figcaption img a b i em strong code pre table caption thead tbody tr th td hr br iframe span cite footer section ' +
  'script style template svg math select option textarea noscript o:p dl dt dd form title plaintext frameset nobr center font sup button label noframes ruby rt text x-card dialog'
const ATTRIBUTES = [
  '',
  '',
  ' href="https://a.example"',
  ' href=/x',
  ' href="https://youtu.be/abcdefghijk"',
  ' src=a.jpg',
  ' src="https://player.vimeo.com/video/123"',
  ' href=javascript:x',
  ' style="font-weight:normal"',
  ' style="font-weight:bold;font-style:italic"',
  " style='mso-list:l0 level2 lfo1'",
  ' style="mso-list:Ignore"',
  ' hidden',
  ' colspan=3',
  ' rowspan=2',
  ' role=presentation',
  ' class="twitter-tweet"',
  ' class=credit',
  ' alt=" x\n y"',
  ' title="t"',
  ' id=n1',
  ' href=#n1',
  ' role=doc-noteref',
  ' role=doc-endnotes',
  ' class=footnotes',
]
const tag = fc
  .tuple(fc.constantFrom(...TAGS.split(' ')), fc.constantFrom(...ATTRIBUTES), fc.boolean())
  .map(([name, attribute, closes]) => (closes ? `</${name}>` : `<${name}${attribute}>`))
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: tag },
      { weight: 2, arbitrary: text },
      fc.constantFrom('<!--', '-->', '<![if x]>', '&nbsp;', '&#1;', '&#13;', '<'),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

/** Renders and converts once more; throws where the document was not valid to begin with. */
const again = (document: ArticleDocument) => convert(render(articleDocument.parse(document)))

test('the generated documents are valid', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(articleDocument.safeParse(document).error).toBeUndefined()
    }),
  )
})

test('convert, render, convert again is stable for documents (P-345)', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const first = convert(render(document))
      expect(again(first)).toEqual(first)
    }),
    { numRuns: ROUNDS },
  )
})

test('convert, render, convert again is stable for any HTML, and no input throws', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const first = convert(html)
      expect(again(first)).toEqual(first)
    }),
    { numRuns: ROUNDS },
  )
})

test('what is rendered holds no script, style, frame or handler (P-51, P-113, P-150)', () => {
  const forbidden =
    /<(?:script|style|iframe|object|embed|link|meta)|<[^>]*\s(?:on\w+|style)=|href="(?!https?:|mailto:|tel:)/i
  fc.assert(
    fc.property(fc.oneof(documents, soup.map(convert)), (document) => {
      expect(render(document)).not.toMatch(forbidden)
    }),
    { numRuns: 300 },
  )
})

test('a document that HTML can say in full comes back as it was', () => {
  const html =
    '<p>One <strong>two</strong> <a href="https://a.example/">three</a>.</p><h2>Four</h2><h3>Five</h3><ul><li>Six<ol><li>Seven</li></ol></li></ul>' +
    '<blockquote><p>Eight</p><footer>Ada, <cite>pilot</cite></footer></blockquote><figure><blockquote><p>Nine</p></blockquote></figure>' +
    `<figure><img src="${origin}/media/a.jpg" width="8" height="6" alt="Ten"><figcaption>Eleven <cite>Twelve</cite></figcaption></figure><hr>` +
    '<figure><a href="https://vimeo.com/123">Thirteen</a></figure><pre><code>a\n  b</code></pre>'
  expect(render(convert(html))).toBe(html)
})
