import { expect, test } from 'vitest'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'

const paragraph = (id: string, text: string) => ({ id, type: 'paragraph', spans: [{ text }] })

test('keeps good blocks and counts those that do not fit', () => {
  const stored = { version: 1, blocks: [paragraph('a', 'one'), { type: 'marquee' }, null, paragraph('b', 'two')] }
  const { document, bad } = readStoredDocument(stored)
  expect(document.blocks.map((block) => block.id)).toEqual(['a', 'b'])
  expect(bad).toBe(2)
})

test('never throws (P-149)', () => {
  for (const value of [null, undefined, 1, '', '{', 'null', [], {}, { blocks: {} }, { version: 'x', blocks: [1] }]) {
    expect(readStoredDocument(value).document.blocks).toEqual([])
    expect(readStoredDocument(value).bad).toBeGreaterThan(0)
  }
})

test('reads what is stored as JSON', () => {
  const stored = { version: 1, blocks: [paragraph('a', 'one')] }
  expect(readStoredDocument(JSON.stringify(stored))).toEqual({ document: stored, bad: 0 })
})

test('two blocks of one id both stay', () => {
  const { document, bad } = readStoredDocument({ version: 1, blocks: [paragraph('a', 'one'), paragraph('a', 'two')] })
  expect(bad).toBe(0)
  expect(new Set(document.blocks.map((block) => block.id)).size).toBe(2)
})

test('climbs the steps from its version to today’s', () => {
  const upgrades = {
    [-1]: (stored: Record<string, unknown>) => ({ ...stored, version: 0, blocks: stored.body }),
    0: (stored: Record<string, unknown>) => ({
      version: 1,
      blocks: (stored.blocks as string[]).map((text, i) => paragraph(`b${i + 1}`, text)),
    }),
  }
  const { document, bad } = readStoredDocument({ version: -1, body: ['one', 'two'] }, upgrades)
  expect(bad).toBe(0)
  expect(document).toEqual({ version: 1, blocks: [paragraph('b1', 'one'), paragraph('b2', 'two')] })
})

test('a step that throws leaves the blocks as they are', () => {
  const upgrades = {
    0: () => {
      throw new Error('broken')
    },
  }
  expect(readStoredDocument({ version: 0, blocks: [paragraph('a', 'one')] }, upgrades).bad).toBe(0)
})
