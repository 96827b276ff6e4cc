import { expect, test } from 'vitest'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { mediaIdsOf, spansOf } from '#domain/document/blocks/walk.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

const s = (text: string) => [{ text }]
const picture = (digit: string) => ({ mediaId: digit.repeat(64), alt: '', caption: `caption ${digit}`, credit: '' })

const document: ArticleDocument = {
  version: 1,
  blocks: [
    { id: 'a', type: 'heading', level: 2, spans: s('one') },
    {
      id: 'b',
      type: 'list',
      ordered: true,
      items: [{ spans: s('two'), list: { ordered: false, items: [{ spans: s('three') }] } }],
    },
    { id: 'c', type: 'table', caption: 'tides', head: [s('four')], rows: [[s('five'), s('six')]], rowHeads: false },
    { id: 'd', type: 'image', ...picture('1') },
    { id: 'e', type: 'gallery', caption: '', images: [picture('2'), picture('1')] },
    { id: 'f', type: 'divider' },
    {
      id: 'g',
      type: 'fact-box',
      title: 'facts',
      facts: [{ figure: '7', spans: s('seven') }],
      blocks: [{ id: 'h', type: 'paragraph', spans: s('eight') }],
    },
    { id: 'i', type: 'quote', spans: s('nine'), speaker: 'Ada' },
  ],
}

test('walks every span in order', () => {
  const words = [...spansOf(document)].map((span) => span.text)
  expect(words).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'])
})

test('names each picture once', () => {
  expect(mediaIdsOf(document)).toEqual(['1'.repeat(64), '2'.repeat(64)])
})

test('plain text parts blocks by lines', () => {
  expect(plainText(document)).toBe(
    'one\ntwo\nthree\ntides\nfour\nfive six\ncaption 1\ncaption 2\ncaption 1\nfacts\n7 seven\neight\nnine\nAda',
  )
})
