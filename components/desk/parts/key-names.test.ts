import { afterEach, expect, test } from 'vitest'
import { keyNames } from '#components/desk/parts/key-names.ts'
import { CONTEXT, idOf } from '#domain/messages/message-id.ts'
import { speakBy } from '#domain/messages/spoken.ts'

const speak = (language: string, keys: Record<string, string> = {}) => {
  const named = Object.entries(keys).map(([name, own]) => [idOf(`key of a keyboard${CONTEXT}${name}`), own])
  speakBy(() => ({ language, sentences: Object.fromEntries(named) }))
}
afterEach(() => speak('en'))

test('keys are named as on keyboards of the desk’s language (P-184)', () => {
  speak('de', { Ctrl: 'Strg', Del: 'Entf' })
  expect(keyNames('Ctrl ⇧ K')).toBe('Strg ⇧ K')
  expect(keyNames('Del')).toBe('Entf')
  expect(keyNames('G S')).toBe('G S')
})

test('arrows turn with the direction of reading, up and down do not (P-185)', () => {
  speak('ar')
  expect([keyNames('← →'), keyNames('Alt ↑ ↓')]).toEqual(['→ ←', 'Alt ↑ ↓'])
  speak('fr')
  expect(keyNames('← →')).toBe('← →')
})
