import { expect, test } from 'vitest'
import { newWords } from '#domain/article/history/new-words.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

const p = (id: string, text: string): Block => ({ id, type: 'paragraph', spans: [{ text }] })
const doc = (...blocks: Block[]) => ({ document: { version: 1 as const, blocks } })

test('words that only the second text has are counted, anywhere', () => {
  const before = { headline: 'The ferry', ...doc(p('a', 'It is late.'), p('b', 'It rains.')) }
  const after = {
    headline: 'The ferry is late',
    shortHeadline: 'Ferry late',
    ...doc(p('a', 'It is very late today.'), p('c', 'Three new words.'), p('b', 'It rains.')),
  }
  expect(newWords(before, after)).toBe(2 + 2 + 2 + 3)
})

test('unchanged, moved and removed words are not new', () => {
  const before = doc(p('a', 'It is late.'), p('b', 'It rains.'))
  expect(newWords(before, before)).toBe(0)
  expect(newWords(before, doc(p('b', 'It rains.'), p('a', 'It is late.')))).toBe(0)
  expect(newWords(before, doc(p('a', 'It is late.')))).toBe(0)
  expect(newWords(before, { standfirst: '' })).toBe(0)
  expect(newWords({}, doc(p('a', 'It is late.')))).toBe(3)
})
