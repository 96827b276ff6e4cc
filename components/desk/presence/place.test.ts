import { expect, test } from 'vitest'
import { placeWords } from '#components/desk/presence/place.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

test('a place is said as one would point at it', () => {
  const paragraph = (id: string): Block => ({ id, type: 'paragraph', spans: [] })
  const blocks: Block[] = [paragraph('a'), { id: 'h', type: 'heading', level: 2, spans: [] }, paragraph('b')]
  const words = ['headline', 'b', 'h', 'gone', ''].map((place) => placeWords(place, { blocks }))
  expect(words).toEqual(['the headline', 'paragraph 2', 'the heading', '', ''])
})
