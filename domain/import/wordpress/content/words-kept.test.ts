import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { NAMED_LOSS, wordsOfHtml } from '#domain/document/html/words-of.ts'
import { missingWords, wordsOfDocument } from '#domain/document/testing/words-kept.ts'
import { rendered } from '#domain/import/wordpress/testing/content.ts'
import { TEXTS } from '#domain/import/wordpress/testing/texts.ts'

const RUNS = Number(process.env['WORDS_RUNS'] ?? 1_000)
const FOOTNOTES = [{ id: '3f1c2d44-aaaa', content: 'By the port’s <em>own</em> count.' }]
const KNOWN =
  /\[\/?(?:caption|wp_caption|gallery|embed|audio|video|playlist|youtube|sourcecode|vc_\w+|et_pb_\w+|acme_\w+)\b[^\]]*\]/g
const FIND_WORDS = /\b(?:caption|text)="([^"]*)"/

/** Words of a text as a reader of the old site saw them: without the tags of shortcodes, with the words in them. */
const wordsOf = (text: string) =>
  wordsOfHtml(
    text
      .replaceAll(/\[(\[[^\]]*\])\]/g, ' ')
      .replaceAll(/\[youtube=([^\]]*)\]/g, ' $1 ')
      .replaceAll(KNOWN, (tag) => ` ${FIND_WORDS.exec(tag)?.[1] ?? ''} `),
  )

const documentOf = (html: string) =>
  documentFromHtml(html, { picture: (src) => ({ mediaId: 'a'.repeat(64), alt: src }) })

/** An embed keeps the film and not the spelling of its address. */
const isOfAddress = (word: string) => /^(?:https?|www|youtu|be|com|youtube|watch|v|vimeo)$/.test(word)

describe('no word of a text goes without a note', () => {
  test.each(Object.entries(TEXTS))('%s', (_, text) => {
    const { html, lost } = rendered(text, FOOTNOTES)
    const { document, dropped } = documentOf(html)
    const source = wordsOf(text)
    expect(source.length).toBeGreaterThan(0)
    const gone = missingWords(source, wordsOfDocument(document)).filter((word) => !isOfAddress(word))
    expect({ gone, dropped: dropped.filter(({ what }) => NAMED_LOSS.test(what)) }).toEqual({ gone: [], dropped: [] })
    for (const name of lost) expect(name).toMatch(LOSSES)
  })
})

/** Everything that these texts lose: none of it is a word. */
const LOSSES =
  /^(?:block (?:acme\/chart|core\/latest-posts)|shortcode \[acme_form\]|reusable block \((?:not in the export|it includes itself)\))$/

test('no block comment and no known shortcode is left in any text', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    const { html } = rendered(text, FOOTNOTES)
    expect([name, html.match(/<!--\s*\/?wp:/g), html.replaceAll('[gallery]', '').match(KNOWN)]).toEqual([
      name,
      null,
      null,
    ])
  }
})

test('words that a note does not name are found missing', () => {
  expect(missingWords(wordsOf('[caption id="1"]<img> A quay[/caption]'), ['A'])).toEqual(['quay'])
})

const AROUND = [
  ...(
    'paragraph heading list list-item quote group columns cover details verse code html freeform shortcode acme/box table pullquote ' +
    'spacer more nextpage gallery button buttons file footnotes image block missing jetpack/tiled-gallery media-text embed'
  )
    .split(' ')
    .map((name): [string, string] => [`<!-- wp:${name} {"a":"x"} -->`, `<!-- /wp:${name} -->`]),
  ...'p div h2 ul li blockquote figure figcaption table td pre b em a span section details sup code'
    .split(' ')
    .map((name): [string, string] => [`<${name}>`, `</${name}>`]),
  ...'caption vc_row acme_box pullquote media-credit sourcecode'
    .split(' ')
    .map((name): [string, string] => [`[${name} id="x"]`, `[/${name}]`]),
  ['<!-- wp:embed {"url":"https://a.example"} -->', '<!-- /wp:embed -->'],
  ['<!-- wp:button {"url":"https://a.example"} -->', '<!-- /wp:button -->'],
  ['<!-- wp:paragraph -->', ''],
  ['', '<!-- /wp:group -->'],
  ['[vc_row]', ''],
  ['<p>', ''],
  ['[', ']'],
] satisfies [string, string][]
const BETWEEN = [
  '\n\n',
  '\n',
  ' ',
  '<br>',
  '<!--more-->',
  '<img src="a.jpg">',
  '[gallery]',
  '<!-- wp:spacer /-->',
  '[[x]]',
]

let words = 0
const tree = fc.letrec<{ nodes: string }>((tie) => ({
  nodes: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(null).map(() => ` word${words++} `) },
        { weight: 2, arbitrary: fc.constantFrom(...BETWEEN) },
        {
          weight: 5,
          arbitrary: fc.tuple(fc.constantFrom(...AROUND), tie('nodes')).map(([[from, to], inner]) => from + inner + to),
        },
      ),
      { maxLength: 4, depthSize: 'medium', maxDepth: 6 } as fc.ArrayConstraints,
    )
    .map((parts) => parts.join('')),
})).nodes

test('whatever blocks, shortcodes and tags stand around words, none goes that no note names', () => {
  let held = 0
  fc.assert(
    fc.property(tree, (text) => {
      const { html, lost } = rendered(text)
      const { document, dropped } = documentOf(html)
      const source = text.match(/word\d+/g) ?? []
      const names = dropped.map(({ what }) => what).filter((what) => NAMED_LOSS.test(what))
      const isNamed = names.length > 0 || lost.some((name) => !/gallery|credit|embed/.test(name))
      if (isNamed) return
      held += source.length > 0 ? 1 : 0
      expect(missingWords(source, wordsOfDocument(document))).toEqual([])
    }),
    { numRuns: RUNS },
  )
  expect(held).toBeGreaterThan(RUNS / 4)
})
