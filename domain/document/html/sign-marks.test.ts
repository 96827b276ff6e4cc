import { expect, test } from 'vitest'
import { articleDocument, type Span } from '#domain/document/blocks/schema.ts'
import { diffWords } from '#domain/document/diff/diff-words.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { documentToHtml } from '#domain/document/html/to-html.ts'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { missingWords, wordsOfDocument } from '#domain/document/testing/words-kept.ts'
import { spansText } from '#domain/document/text/spans-text.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { countWords } from '#domain/document/text/word-count.ts'

const OPTIONS = { origin: 'https://halyard.example', mediaSrc: () => null }

test.each([
  ['10<sup>6</sup> people', 'sup', '10⁶ people'],
  ['H<sub>2</sub>O', 'sub', 'H₂O'],
  ['It cost <s>four</s> ten', 'strike', 'It cost four ten'],
  ['It cost <ins>ten</ins>', 'insert', 'It cost ten'],
])('%s keeps its mark in the document, in feeds and as text (P-268, P-469)', (html, type, text) => {
  const { document, dropped } = documentFromHtml(`<p>${html}</p>`)
  expect(dropped).toEqual([])
  expect(articleDocument.safeParse(document).error).toBeUndefined()
  expect(document.blocks).toMatchObject([
    { spans: expect.arrayContaining([expect.objectContaining({ marks: [{ type }] })]) },
  ])
  expect(documentToHtml(document, OPTIONS)).toBe(`<p>${html}</p>`)
  expect(plainText(document)).toBe(text)
  expect(countWords(text)).toBe(text.split(' ').length)
})

test.each([
  ['<del>four</del>', '<s>four</s>'],
  ['<del datetime="2026-01-01T09:00:00+00:00">four</del>', '<s>four</s>'],
  ['<strike>four</strike>', '<s>four</s>'],
  ['<span style="text-decoration:line-through">four</span>', '<s>four</s>'],
  ['m<span style="font-size:0.6em;vertical-align:super">2</span>', 'm<sup>2</sup>'],
  ['<ins cite="mailto:mia" datetime="2026-01-01">four</ins>', 'four'],
  ['<u>four</u>', 'four'],
  ['<b>x<sub>i</sub></b>', '<strong>x</strong><strong><sub>i</sub></strong>'],
])('%s becomes %s', (html, kept) => {
  expect(documentToHtml(documentFromHtml(`<p>${html}</p>`).document, OPTIONS)).toBe(`<p>${kept}</p>`)
})

const raised = (text: string): Span => ({ text, marks: [{ type: 'sup' }] })
test.each([
  [[{ text: 'x' }, raised('n+1')], 'xⁿ⁺¹'],
  [[{ text: 'x' }, raised('q')], 'x^q'],
  [[{ text: 'x' }, raised('n·q')], 'x^(n·q)'],
  [[{ text: 'x' }, raised('2'), { text: '3', marks: [{ type: 'bold' }, { type: 'sup' }] }], 'x²³'],
  [[{ text: 'x' }, { text: ' max ', marks: [{ type: 'sub' }] }, { text: 'y' }], 'x ₘₐₓ y'],
  [[{ text: 'a' }, raised(' ')], 'a '],
] satisfies [Span[], string][])('%j is %s as text', (spans, text) => expect(spansText(spans)).toBe(text))

test('a lost mark is a lost word to the proof, and its change is seen', () => {
  const source = wordsOfHtml('<p>10<sup>6</sup> people, CO<sub>2</sub></p>')
  expect(missingWords(source, wordsOfDocument(documentFromHtml('<p>106 people, CO2</p>').document))).toEqual([
    '10⁶',
    'CO₂',
  ])
  expect(
    missingWords(source, wordsOfDocument(documentFromHtml('<p>10<sup>6</sup> people, CO<sub>2</sub></p>').document)),
  ).toEqual([])
  expect(diffWords([{ text: '2' }], [raised('2')]).map(({ is }) => is)).toEqual(['before', 'after'])
})
