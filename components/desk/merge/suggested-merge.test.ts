import { expect, test } from 'vitest'
import { suggestedMerge } from '#components/desk/merge/suggested-merge.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

const p = (id: string, text: string): Block => ({ id, type: 'paragraph', spans: [{ text }] })
const doc = (...blocks: Block[]) => ({ document: { version: 1 as const, blocks } })
const base = { headline: 'Fares', standfirst: '', ...doc(p('a', 'One.'), p('b', 'Two.')) }

test('what only one of two changed is in what they become, in fields and blocks (P-28)', () => {
  const mine = { headline: 'Fares rise', ...doc(p('a', 'One, mine.'), p('b', 'Two.')) }
  const theirs = { headline: 'Fares', standfirst: 'Theirs.', ...doc(p('a', 'One.'), p('b', 'Two, theirs.')) }
  expect(suggestedMerge({ mine, theirs, base })).toEqual({
    headline: 'Fares rise',
    ...doc(p('a', 'One, mine.'), p('b', 'Two, theirs.')),
  })
})

test('where both changed one thing, or nobody knows what they began with, somebody has to choose', () => {
  const mine = doc(p('a', 'One, mine.'), p('b', 'Two.'))
  const theirs = doc(p('a', 'One, theirs.'), p('b', 'Two.'))
  expect(suggestedMerge({ mine, theirs, base })).toBeNull()
  expect(suggestedMerge({ mine: { headline: 'A' }, theirs: { headline: 'B' }, base: null })).toBeNull()
})
