import { expect, test } from 'vitest'
import { keyboardOf } from '#components/desk/shell/on-screen-keyboard.ts'

const phone = { inner: 844, visible: 844, offsetTop: 0, scale: 1, before: 844 }

test('no keyboard while all of the window is visible, and none because a bar of the browser came', () => {
  expect(keyboardOf(phone)).toBe(null)
  expect(keyboardOf({ ...phone, inner: 788, visible: 788 })).toBe(null)
})

test('a keyboard that makes the page smaller covers nothing of it', () => {
  expect(keyboardOf({ ...phone, inner: 508, visible: 508 })).toEqual({ covered: 0, panned: 0 })
})

test('a keyboard over the page covers the rest of the window, less what the page was moved', () => {
  expect(keyboardOf({ ...phone, visible: 508 })).toEqual({ covered: 336, panned: 0 })
  expect(keyboardOf({ ...phone, visible: 508, offsetTop: 120 })).toEqual({ covered: 216, panned: 120 })
})

test('a page zoomed with two fingers has no keyboard', () => {
  expect(keyboardOf({ ...phone, visible: 422, scale: 2 })).toBe(null)
})
