import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Span } from '#domain/document/blocks/schema.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { diffBlocks } from '#domain/document/diff/diff-blocks.ts'
import { diffText, diffWords, type Piece } from '#domain/document/diff/diff-words.ts'
import { mergeBlocks, mergedBlocks, type Side } from '#domain/document/diff/merge.ts'

const p = (id: string, text: string): Block => ({ id, type: 'paragraph', spans: [{ text }] })
const said = (pieces: Piece[], side: 'before' | 'after') =>
  pieces.filter((piece) => piece.is === 'same' || piece.is === side)
const textOf = (spans: Span[]) => spans.map((span) => span.text).join('')
/** Splits into letters with their marks, so that span boundaries do not matter. */
const letters = (spans: Span[]) =>
  spans.flatMap(({ text, marks = [] }) => [...text].map((letter) => `${letter}${JSON.stringify(marks)}`))

const word = fc.constantFrom(
  'ferry',
  'fare',
  'a',
  'the',
  'rose',
  '6.40',
  'isn’t',
  '—',
  '渡',
  '船',
  'عبّارة',
  '\n',
  ' ',
  '😀',
  ',',
)
const span: fc.Arbitrary<Span> = fc
  .record({ words: fc.array(word, { minLength: 1, maxLength: 8 }), isBold: fc.boolean() })
  .map(({ words, isBold }) => ({ text: words.join(' '), ...(isBold && { marks: [{ type: 'bold' as const }] }) }))
const spans = fc.array(span, { maxLength: 5 })
const block: fc.Arbitrary<Block> = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }),
    spans,
    type: fc.constantFrom('paragraph', 'quote', 'heading', 'divider'),
  })
  .map(({ id, type, ...rest }): Block => {
    const own = { id: `b${id}`, ...rest }
    if (type === 'heading') return { ...own, type, level: 2 }
    if (type === 'quote') return { ...own, type, speaker: 'Maret Solvane' }
    return type === 'divider' ? { id: own.id, type } : { ...own, type: 'paragraph' }
  })
const text = fc.uniqueArray(block, { maxLength: 10, selector: (one) => one.id })

describe('words', () => {
  test('what changed is marked, and nothing else', () => {
    expect(diffText('Fares rise by about 6 from May.', 'Fares rise by 6.40 from May.')).toEqual([
      { is: 'same', text: 'Fares rise by ' },
      { is: 'before', text: 'about 6' },
      { is: 'after', text: '6.40' },
      { is: 'same', text: ' from May.' },
    ])
  })
  test('a word that became bold is another word', () => {
    const bold: Span = { text: 'now', marks: [{ type: 'bold' }] }
    expect(diffWords([{ text: 'Not now' }], [{ text: 'Not ' }, bold]).map((piece) => piece.is)).toEqual([
      'same',
      'before',
      'after',
    ])
  })
  test('both texts come out of it to the letter, with their marks', () => {
    fc.assert(
      fc.property(spans, spans, (before, after) => {
        const pieces = diffWords(before, after)
        expect(letters(said(pieces, 'before'))).toEqual(letters(before))
        expect(letters(said(pieces, 'after'))).toEqual(letters(after))
      }),
    )
  })
  test('a text of 3,000 words against another is compared in reasonable time, and stays whole', () => {
    const long = (seed: number) => Array.from({ length: 3_000 }, (_, n) => `w${(n * seed) % 997}`).join(' ')
    const pieces = diffText(long(7), long(11))
    expect([textOf(said(pieces, 'before')), textOf(said(pieces, 'after'))]).toEqual([long(7), long(11)])
  })
})

describe('blocks', () => {
  test('changed, added, removed, moved', () => {
    const before = [p('a', 'one'), p('b', 'two'), p('c', 'three'), p('d', 'four'), p('e', 'five of them')]
    const after = [p('a', 'one'), p('d', 'four'), p('b', 'two, twice'), p('x', 'wholly new'), p('f', 'five of them')]
    const found = diffBlocks(before, after)
    expect(
      found.map((one) => [one.is, one.before?.block.id, one.after?.block.id, 'isMoved' in one && one.isMoved]),
    ).toEqual([
      ['same', 'a', 'a', false],
      ['same', 'd', 'd', true],
      ['changed', 'b', 'b', false],
      ['removed', 'c', undefined, false],
      ['added', undefined, 'x', false],
      ['same', 'e', 'f', false],
    ])
  })
  test('no block and no word of either text is lost', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = diffBlocks(before, after)
        const old = found.flatMap((one) => one.before ?? []).sort((a, b) => a.at - b.at)
        expect(old.map((one) => one.block)).toEqual(before)
        expect(found.flatMap((one) => one.after?.block ?? [])).toEqual(after)
        for (const one of found) {
          if (one.is !== 'changed' && one.is !== 'same') continue
          expect(letters(said(one.words, 'before'))).toEqual(letters(blockWords(one.before.block)))
          expect(letters(said(one.words, 'after'))).toEqual(letters(blockWords(one.after.block)))
        }
      }),
    )
  })
})

describe('merging', () => {
  const choose = (side: Side) => () => side
  test('changes are attributed by the common base', () => {
    const base = [p('a', 'one'), p('b', 'two'), p('c', 'three'), p('d', 'four')]
    const mine = [p('a', 'one, mine'), p('b', 'two'), p('c', 'three, mine'), p('m', 'wholly my own'), p('d', 'four')]
    const theirs = [p('a', 'one'), p('b', 'two, theirs'), p('c', 'three, theirs')]
    expect(mergeBlocks(mine, theirs, base).map(({ who, suggested }) => [who, suggested])).toEqual([
      ['mine', 'mine'],
      ['theirs', 'theirs'],
      ['both', null],
      ['mine', 'mine'],
      ['theirs', 'theirs'],
    ])
  })
  test('all mine is my text, all theirs is theirs, and both has every word of the two', () => {
    fc.assert(
      fc.property(text, text, fc.option(text), (mine, theirs, base) => {
        expect(mergedBlocks(mergeBlocks(mine, theirs, base, 'mine'), choose('mine'))).toEqual(mine)
        expect(mergedBlocks(mergeBlocks(mine, theirs, base, 'theirs'), choose('theirs'))).toEqual(theirs)
        for (const order of ['mine', 'theirs'] as const) {
          const both = mergedBlocks(mergeBlocks(mine, theirs, base, order), choose('both'))
          expect(new Set(both.map((one) => one.id)).size).toBe(both.length)
          const blind = both.map((one) => JSON.stringify({ ...one, id: '' }))
          for (const one of [...mine, ...theirs]) expect(blind).toContain(JSON.stringify({ ...one, id: '' }))
        }
      }),
    )
  })
})
