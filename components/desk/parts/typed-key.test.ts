import { expect, test } from 'vitest'
import { typedKey } from '#components/desk/parts/typed-key.ts'

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
