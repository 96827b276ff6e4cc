import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { NAMED_LOSS, wordsOfHtml } from '#domain/document/html/words-of.ts'
import { SHAPES, UNSEEN } from '#domain/document/testing/shapes.ts'
import { missingWords, wordsOfDocument } from '#domain/document/testing/words-kept.ts'
import { parseTextArticle } from '#domain/document/text/from-text.ts'

const RUNS = Number(process.env['WORDS_RUNS'] ?? 1_500)

function converted(html: string) {
  const { document, dropped, pictures } = documentFromHtml(html)
  expect(articleDocument.safeParse(document).error).toBeUndefined()
  return { document, pictures, names: dropped.map(({ what }) => what) }
}
const lost = (html: string) => missingWords(wordsOfHtml(html), wordsOfDocument(converted(html).document))

describe('no word goes (P-342, P-346, P-347, P-454)', () => {
  test.each(Object.entries(SHAPES))('%s', (_, html) => {
    expect(wordsOfHtml(html).length).toBeGreaterThan(0)
    expect(lost(html)).toEqual([])
  })
})

describe('what is not for readers goes, and is named', () => {
  test.each(Object.entries(UNSEEN))('%s', (_, { html, named, lost: words }) => {
    expect(lost(html)).toEqual(words)
    expect(converted(html).names).toContain(named)
    expect(named).toMatch(NAMED_LOSS)
  })
})

test('words are not made up: what a document says stands in its source', () => {
  for (const [name, html] of Object.entries(SHAPES)) {
    const own = wordsOfDocument({
      ...converted(html).document,
      blocks: converted(html).document.blocks.filter((block) => block.type !== 'embed'),
    })
    const all = [
      ...wordsOfHtml(html),
      ...[...html.matchAll(/(?:alt|value|label|srcdoc|src|data|cite|href)="([^"]*)"/g)].flatMap(
        ([, value = '']) => value.match(/\w+/g) ?? [],
      ),
    ]
    const marks = ['1', '2', '7']
    expect([name, missingWords(own, all).filter((word) => !marks.includes(word))]).toEqual([name, []])
  }
})

const BOXES =
  'p div h1 h2 h3 ul ol li blockquote figure figcaption table tr td th caption section aside details summary dl dt dd span b i em a sup sub del code pre ' +
  'button label form fieldset legend select option textarea noscript iframe object video audio canvas svg text title math mi mtext ruby rt dialog progress ' +
  'center font o:p x-card cite footer figure noframes map'
const ATTRIBUTES = [
  '',
  '',
  '',
  '',
  ' href="#n1"',
  ' id=n1',
  ' href="https://a.example"',
  ' class=footnotes',
  ' role=doc-endnotes',
  ' role=doc-noteref',
  ' hidden',
  ' style="display:none"',
  ' class="twitter-tweet"',
  ' cite="https://a.example"',
  ' class=accordion',
  ' aria-controls=n1',
  " style='mso-list:Ignore'",
  " style='mso-list:l0 level1 lfo1'",
  ' open',
  ' class=credit',
  ' role=presentation',
  ' datetime=2026',
  ' colspan=2',
  ' class=footnote',
]
const VOID = ['<br>', '<hr>', '<img src=a.jpg>', '<img alt=x>', '<input>', '<wbr>']

let words = 0
const tree = fc.letrec<{ nodes: string }>((tie) => ({
  nodes: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(null).map(() => ` word${words++} `) },
        { weight: 1, arbitrary: fc.constantFrom(...VOID) },
        {
          weight: 5,
          arbitrary: fc
            .tuple(fc.constantFrom(...BOXES.split(' ')), fc.constantFrom(...ATTRIBUTES), tie('nodes'))
            .map(([name, attribute, inner]) => `<${name}${attribute}>${inner}</${name}>`),
        },
      ),
      { maxLength: 4, depthSize: 'medium', maxDepth: 6 } as fc.ArrayConstraints,
    )
    .map((parts) => parts.join('')),
})).nodes

test('whatever markup stands around words, none goes that the report does not name', () => {
  let seen = 0
  let held = 0
  fc.assert(
    fc.property(tree, (html) => {
      const { document, names } = converted(html)
      const source = wordsOfHtml(html)
      seen += source.length
      const gone = missingWords(source, wordsOfDocument(document))
      if (names.some((name) => NAMED_LOSS.test(name))) return
      held += source.length > 0 ? 1 : 0
      expect(gone).toEqual([])
    }),
    { numRuns: RUNS },
  )
  expect(held).toBeGreaterThan(RUNS / 4)
  expect(seen).toBeGreaterThan(RUNS)
})

test('a story as plain text keeps its words too', () => {
  const text =
    'Home » The Quay\nWorld\n\nThe Quay\n\nIt rained\non the quay.\n\nLater\n\n“It stopped,” she said.\n\nSource : Coast Wire\n'
  const parsed = parseTextArticle(text, { known: [{ slug: 'world', name: 'World' }] })
  if (!parsed.ok) throw new Error(parsed.code)
  const { headline, sectionNames, source, document } = parsed.value
  const kept = [...sectionNames, headline, source ?? ''].join(' ').match(/\p{L}+/gu) ?? []
  const all = text.slice(text.indexOf('\n')).match(/\p{L}+/gu) ?? []
  expect(missingWords(all, [...kept, ...wordsOfDocument(document), 'Source'])).toEqual([])
})

test('a footnote mark without a link, as our own exports write it, is no figure of its word', () => {
  expect(wordsOfHtml('<p>In 1984<sup role="doc-noteref">1</sup> and 10<sup>6</sup></p>')).toEqual([
    'In',
    '1984',
    'and',
    '10⁶',
  ])
})
