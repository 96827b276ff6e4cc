import { expect, test } from 'vitest'
import { articleDocument, parseBlock } from '#domain/document/blocks/schema.ts'

test('control characters and lone surrogates fall out of a document, and a span of nothing else with them (P-349)', () => {
  const spans = [{ text: 'Ti\u0000des \ud83cturn' }, { text: '\u0007', marks: [{ type: 'bold' }] }]
  const document = {
    version: 1,
    blocks: [
      { id: 'a', type: 'paragraph', spans },
      { id: 'b', type: 'list', ordered: false, items: [{ spans }] },
      { id: 'c', type: 'quote', spans, speaker: 'A\u001bda' },
    ],
  }
  const clean = [{ text: 'Tides turn' }]
  expect(articleDocument.parse(document).blocks).toEqual([
    { id: 'a', type: 'paragraph', spans: clean },
    { id: 'b', type: 'list', ordered: false, items: [{ spans: clean }] },
    { id: 'c', type: 'quote', spans: clean, speaker: 'Ada' },
  ])
  expect(parseBlock(document.blocks[0])).toEqual({ id: 'a', type: 'paragraph', spans: clean })
})
