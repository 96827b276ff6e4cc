import { describe, expect, it } from 'vitest'
import { openingOf } from '#domain/words/opening-of.ts'

describe('the opening of a text', () => {
  it('is the whole text where it fits', () => {
    expect(openingOf('One. Two.', 9)).toBe('One. Two.')
    expect(openingOf('', 9)).toBe('')
  })

  it('ends with a sentence', () => {
    expect(openingOf('The talks went on. Nobody slept. Then it was day.', 34)).toBe('The talks went on. Nobody slept.')
    expect(openingOf('“Is it day?” He looked out. It was.', 28)).toBe('“Is it day?” He looked out.')
  })

  it('is never less than the first sentence', () => {
    expect(openingOf('The talks went on for a very long time. Nobody slept.', 10)).toBe(
      'The talks went on for a very long time.',
    )
    expect(openingOf('A sentence without an end that is long', 10)).toBe('A sentence without an end that is long')
  })

  it('does not end after an abbreviation', () => {
    expect(openingOf('The U.S. Navy and Dr. Ada J. Orr agree. Others do not, at length.', 45)).toBe(
      'The U.S. Navy and Dr. Ada J. Orr agree.',
    )
  })

  it('does not end after an ordinal or a single letter', () => {
    expect(openingOf('Es fährt am 3. Oktober, z. B. Dienstag. Mehr ist nicht bekannt.', 42)).toBe(
      'Es fährt am 3. Oktober, z. B. Dienstag.',
    )
  })

  it('knows the full stops of other scripts', () => {
    expect(openingOf('هل انتهى العمل؟ لم ينته بعد. سيطول.', 30)).toBe('هل انتهى العمل؟ لم ينته بعد.')
  })
})
