import { expect, test } from 'vitest'
import { linkedSpans, linksAfterEdit } from '#domain/document/text/linked-text.ts'

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
