import { expect, test } from 'vitest'
import { emptyDocument } from '#domain/document/blocks/schema.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { compareConverted, compareWritten } from '#domain/import/proof/compare-source.ts'
import { compareStored } from '#domain/import/proof/compare-stored.ts'
import { factsOfDocument } from '#domain/import/proof/facts-of-document.ts'
import { factsOfHtml } from '#domain/import/proof/facts-of-html.ts'
import { factsOfWritten } from '#domain/import/proof/facts-of-written.ts'

const STRUCK = '<p>The quay is <s>not</s> open <ins>again</ins>.</p>'
const PLAIN = '<p>The quay is not open again.</p>'
const same = (href: string) => href
const stored = (html: string) => factsOfDocument('', '', documentFromHtml(html, {}).document)
const rowsOf = ({ faults }: { faults: { fault: string; samples: string[] }[] }) =>
  faults.map(({ fault, samples }) => `${fault}: ${samples.join(' ')}`)

test('a word that lost its line is a fault at each step of an import (P-499)', () => {
  const lost = ['marks: not', 'marks: again']
  expect(rowsOf(compareWritten(factsOfHtml(STRUCK), factsOfHtml(PLAIN), [], same))).toEqual(lost)
  expect(rowsOf(compareConverted(factsOfHtml(STRUCK), stored(PLAIN), [], same))).toEqual(lost)
  const rules = { key: same, isOld: () => false, isRedirected: () => false }
  expect(rowsOf(compareStored(stored(STRUCK), stored(PLAIN), [], rules))).toEqual(lost)
  expect(rowsOf(compareStored(stored(STRUCK), stored(STRUCK), [], rules))).toEqual([])
})

test('struck words are counted in every form that an export has them in', () => {
  const written = (form: 'lexical' | 'markdown', text: string) =>
    factsOfWritten({ form, text, more: [] }, [], () => undefined).struck
  const text = { type: 'text', text: 'not so', format: 4 }
  expect(written('lexical', JSON.stringify({ root: { children: [text, { ...text, format: 3 }] } }))).toEqual([
    'not',
    'so',
  ])
  expect(
    written('markdown', 'A ~~b **c**~~ `~~d~~` \\~~e~~\n\n```\n~~f~~\n```\n\n    ~~g~~\n\n<!-- ~~i~~ --> ~~h~~'),
  ).toEqual(['b', 'c', 'h'])
  expect(factsOfDocument('', '', emptyDocument()).struck).toEqual([])
})
