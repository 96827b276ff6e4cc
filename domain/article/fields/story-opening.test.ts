import { expect, it } from 'vitest'
import { storyOpening } from '#domain/article/fields/story-opening.ts'
import type { PictureView } from '#domain/views.ts'

const pictured = (width: number, height: number): PictureView => ({
  mediaId: 'a',
  file: 'a',
  crops: {},
  placeholder: '',
  widths: [320],
  alt: '',
  caption: '',
  credit: '',
  width,
  height,
})
const opening = (letters: number, inStandfirst: number, picture: PictureView | null, over = {}) =>
  storyOpening({
    headline: 'a'.repeat(letters),
    standfirst: 'b'.repeat(inStandfirst),
    picture,
    wordCount: 300,
    live: null,
    longRead: null,
    ...over,
  })

it('puts the head beside a wide picture, and above it where it is long', () => {
  expect(opening(90, 240, pictured(1_250, 1_000))).toBe('beside')
  expect(opening(1, 0, pictured(3_000, 1_000))).toBe('beside')
  expect(opening(91, 240, pictured(1_250, 1_000))).toBe('above')
  expect(opening(90, 241, pictured(1_250, 1_000))).toBe('above')
})

it('halves the page with a picture that is hardly wider than high, or higher', () => {
  expect(opening(10, 0, pictured(1_249, 1_000))).toBe('upright')
  expect(opening(200, 300, pictured(800, 1_200))).toBe('upright')
})

it('opens a long read across the page, with its head below a panorama', () => {
  const long = { wordCount: 1_500 }
  expect(opening(90, 240, pictured(1_999, 1_000), long)).toBe('across')
  expect(opening(90, 240, pictured(2_000, 1_000), long)).toBe('under')
  expect(opening(90, 240, pictured(1_000, 1_000), long)).toBe('upright')
  expect(opening(90, 240, pictured(2_000, 1_000), { ...long, live: 'closed' })).toBe('beside')
})

it('has no opening without a picture', () => expect(opening(200, 300, null)).toBe('none'))
