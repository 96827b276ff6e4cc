import { expect, test } from 'vitest'
import { cutText } from '#domain/text/cut-text.ts'

test('a text is cut at a whole character, also within an emoji or below an accent (P-432)', () => {
  const family = '👩‍👩‍👧'
  expect(cutText('short', 5)).toBe('short')
  expect(cutText('longer ones', 7)).toBe('longer…')
  for (let most = 3; most < 3 + family.length; most++) expect(cutText(`ab ${family} and more`, most)).toBe('ab…')
  expect(cutText('cafe\u0301 au lait', 4)).toBe('caf…')
  expect(cutText('cafe\u0301 au lait', 5)).toBe('cafe\u0301…')
})
