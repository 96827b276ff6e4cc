import { expect, test } from 'vitest'
import type { Block } from '#domain/document/blocks/schema.ts'
import { partsOfLive } from '#domain/document/live/live-parts.ts'

const noted = (text: string) => [{ text: 'It stands.', marks: [{ type: 'footnote' as const, text }] }]
const update = (id: string, at: string): Block => ({ id, type: 'update', at, headline: '', spans: noted(id) })

test('footnotes are numbered in the order of the page: introduction and facts stand after the first update', () => {
  const blocks: Block[] = [
    { id: 'facts', type: 'fact-box', title: '', facts: [{ figure: '1', spans: noted('facts') }], blocks: [] },
    { id: 'intro', type: 'paragraph', spans: noted('intro') },
    update('older', '2026-11-24T10:00:00Z'),
    update('newer', '2026-11-24T11:00:00Z'),
  ]
  const parts = partsOfLive({ version: 1, blocks }, '/article/tide', 1)
  expect(parts?.notes.texts).toEqual(['newer', 'intro', 'facts', 'older'])
})
