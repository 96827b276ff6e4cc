import { expect, it } from 'vitest'
import { hasInitialLetter } from '#domain/document/text/initial-letter.ts'

const opens = (text: string, type: 'paragraph' | 'quote' = 'paragraph') => {
  const spans = [{ text: text.slice(0, 1) }, { text: text.slice(1).padEnd(199, ' and on') }]
  const block = type === 'quote' ? { id: 'a', type, spans, speaker: '', role: '' } : { id: 'a', type, spans }
  return hasInitialLetter({ version: 1, blocks: [block] })
}

it.each(['It broke', 'Épreuve', 'Ωρα', 'Ночь'])('opens %s … with a drop initial', (text) => {
  expect(opens(text)).toBe(true)
})

it.each(['“It broke', '41 days', '– It broke', 'قضت', '潮が', ' It'])('opens %s … without one', (text) => {
  expect(opens(text)).toBe(false)
})

it('has none in a short paragraph, in a quote or in no text', () => {
  expect(
    hasInitialLetter({ version: 1, blocks: [{ id: 'a', type: 'paragraph', spans: [{ text: 'It broke.' }] }] }),
  ).toBe(false)
  expect(opens('It broke', 'quote')).toBe(false)
  expect(hasInitialLetter({ version: 1, blocks: [] })).toBe(false)
})
