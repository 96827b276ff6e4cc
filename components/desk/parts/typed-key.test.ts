import { expect, test } from 'vitest'
import { readingStep, typedKey } from '#components/desk/parts/typed-key.ts'
import { speakBy } from '#domain/messages/spoken.ts'

const pressed = (key: string, code: string, shiftKey = false) => typedKey({ key, code, shiftKey })

test('on a keyboard of another script the place of a key is its shortcut (P-183)', () => {
  expect(pressed('ى', 'KeyN')).toBe('n')
  expect(pressed('л', 'KeyK')).toBe('k')
  expect(pressed('Β', 'KeyB', true)).toBe('b')
  expect(pressed('١', 'Digit1')).toBe('1')
  expect(pressed('ظ', 'Slash')).toBe('/')
  expect(pressed('؟', 'Slash', true)).toBe('?')
  expect(pressed('ز', 'Period')).toBe('.')
})

test('on a Latin keyboard the letter counts, wherever its key is', () => {
  expect(pressed('Z', 'KeyY', true)).toBe('z')
  expect(pressed('é', 'Slash')).toBe('é')
  expect(pressed('ö', 'Semicolon')).toBe('ö')
  expect(pressed('Enter', 'Enter')).toBe('enter')
  expect(pressed('ذ', 'Backquote')).toBe('ذ')
})

test('an arrow leads on in the direction of reading: to the left in Arabic (P-185)', () => {
  const steps = () => ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home'].map((key) => readingStep(key) + 0)
  expect(steps()).toEqual([-1, 1, 0, 0])
  speakBy(() => ({ language: 'ar', sentences: {} }))
  expect(steps()).toEqual([1, -1, 0, 0])
  speakBy(() => ({ language: 'en', sentences: {} }))
})
