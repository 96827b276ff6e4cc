import { expect, test } from 'vitest'
import { linkedSpans, linksAfterEdit, partToLink, withLink } from '#domain/document/text/linked-text.ts'

const href = 'https://a.example/'
const at = (from: number, to: number) => ({ from, to, href })

test('links that overlap, or are beyond the text, are left out; every word stays', () => {
  const texts = (...links: { from: number; to: number; href: string }[]) =>
    linkedSpans('The old quay', links).map(({ text, marks }) => (marks ? `[${text}]` : text))
  expect(texts()).toEqual(['The old quay'])
  expect(texts(at(8, 12), at(0, 3))).toEqual(['[The]', ' old ', '[quay]'])
  expect(texts(at(0, 7), at(4, 12))).toEqual(['[The old]', ' quay'])
  expect(texts(at(8, 13), at(5, 5))).toEqual(['The old quay'])
  expect(linkedSpans('', [at(0, 1)])).toEqual([])
})

test.each([
  ['before it', 'Off the old quay', [at(12, 16)]],
  ['within it', 'The old qu-ay', [at(8, 13)]],
  ['right after it', 'The old quay wall', [at(8, 12)]],
  ['all of it', 'The old ', []],
  ['a part of it', 'The old qy', [at(8, 10)]],
  ['its beginning with words before it', 'The ay', [at(4, 6)]],
])('a link follows its words when somebody edits %s', (_, after, links) => {
  expect(linksAfterEdit([at(8, 12)], 'The old quay', after)).toEqual(links)
})

test.each([
  ['selected words, without the space that a double click takes', 4, 8, { from: 4, to: 7, href: '' }],
  ['the link that holds the selection', 9, 11, at(8, 12)],
  ['the link at the caret', 10, 10, at(8, 12)],
  ['words that reach beyond a link', 4, 12, { from: 4, to: 12, href: '' }],
  ['the whole text where nothing is selected', 2, 2, { from: 0, to: 12, href: '' }],
  ['nothing in a space', 3, 4, null],
])('a person links %s', (_, from, to, part) => {
  expect(partToLink('The old quay', [at(8, 12)], { from, to })).toEqual(part)
})

test('a text without words has nothing to link', () => {
  expect(partToLink(' ', undefined, { from: 0, to: 0 })).toBeNull()
})

test.each([
  ['beside another', [at(0, 3), { from: 8, to: 12, href: '/b' }], { from: 8, to: 12, href: '/b' }],
  ['in place of another', [{ from: 0, to: 3, href: '/b' }], { from: 0, to: 3, href: '/b' }],
  ['over the end of another', [at(0, 2), { from: 2, to: 7, href: '/b' }], { from: 2, to: 7, href: '/b' }],
  ['within another', [at(0, 1), { from: 1, to: 2, href: '/b' }, at(2, 3)], { from: 1, to: 2, href: '/b' }],
  ['nowhere', [], { from: 0, to: 3, href: '' }],
  ['nowhere, of words without one', [at(0, 3)], { from: 4, to: 7, href: '' }],
])('a link is made %s, and no two overlap', (_, links, part) => {
  expect(withLink([at(0, 3)], part)).toEqual(links)
})
