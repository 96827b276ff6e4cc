import { expect, test } from 'vitest'
import { teaserLines } from '#domain/article/front/teaser-lines.ts'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { firstLines } from '#domain/document/text/first-lines.ts'
import type { TeaserView } from '#domain/views.ts'

const linesOf = (over: Partial<TeaserView>) => teaserLines(aTeaser(over))
const SENTENCE = 'The convoy sailed at dawn, with two frigates ahead of it. '
const paragraph = (id: string, text: string) => ({ id, type: 'paragraph' as const, spans: [{ text }] })

test('first lines are whole sentences: one that the limit cut is left out', () => {
  expect(linesOf({ firstLines: 'The convoy sailed. Nobody' })).toBe('The convoy sailed. Nobody')
  expect(linesOf({ firstLines: SENTENCE.repeat(9).slice(0, 400) })).toBe(SENTENCE.repeat(6).trim())
  expect(linesOf({ firstLines: 'word '.repeat(80) })).toBe('')
  // 399 letters of two units each: whole.
  expect(linesOf({ firstLines: '🦀'.repeat(399) })).toBe('🦀'.repeat(399))
  expect(linesOf({ firstLines: '🦀'.repeat(400) })).toBe('')
})

test('lines chosen once stay as they are', () => {
  const once = linesOf({ firstLines: SENTENCE.repeat(9).slice(0, 400) })
  expect(linesOf({ firstLines: once })).toBe(once)
})

test.each([
  ['a live story', { live: 'closed' }, ''],
  ['the same standfirst', { standfirst: 'The convoy sailed at dawn, with two frigates ahead, says the harbour.' }, ''],
  ['a headline with other marks', { headline: 'The convoy sailed at dawn: “with two frigates ahead of it”' }, ''],
  ['a whole headline that is hidden by a short one', { fullHeadline: SENTENCE.trim() }, ''],
  ['a headline that is the first sentence', { headline: 'It sailed', firstLines: 'It sailed. Two frigates led.' }, ''],
  ['a headline that only begins so', { headline: 'The convoy' }, SENTENCE.trim()],
  ['no words but the headline', { headline: '' }, SENTENCE.trim()],
] as const)('%s', (_, over, lines) => {
  expect(linesOf({ firstLines: SENTENCE.trim(), ...over })).toBe(lines)
})

test('the stored letters are those of the first six paragraphs, at most 400 code points', () => {
  const blocks = [
    { id: 'h', type: 'heading' as const, level: 2 as const, spans: [{ text: 'A heading' }] },
    paragraph('a', ' One\ntwo\u00a0'),
    paragraph('b', '\u2003'),
    ...['c', 'd', 'e', 'f', 'g'].map((id) => paragraph(id, id)),
  ]
  expect(firstLines({ blocks })).toBe('One two c d e f')
  expect(firstLines({ blocks: [] })).toBe('')
  expect(firstLines({ blocks: [paragraph('a', `a${'🦀'.repeat(500)}`)] })).toBe(`a${'🦀'.repeat(399)}`)
})
