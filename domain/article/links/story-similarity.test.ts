import { expect, test } from 'vitest'
import { bySimilarity, bySharedWords } from '#domain/article/links/story-similarity.ts'

const STORY = { headline: 'The harbour fund is voted on', standfirst: 'The assembly meets.' }
const entry = (list: string, articleId: number) => ({ list, articleId, publishedAt: articleId })

test('more shared topics come first, then more shared words, then the newest, each once', () => {
  const entries = [entry('topic:1', 1), entry('topic:2', 1), ...[2, 3, 4, 5].map((id) => entry('topic:1', id))]
  const texts = new Map([
    [1, 'A lantern'],
    [2, 'Harbours and an assembly'],
    [3, 'A harbour'],
    [4, 'The sea, the sea, is voted down'],
  ])
  expect(bySimilarity(STORY, entries, texts)).toEqual([1, 2, 4, 3, 5])
  expect(bySimilarity(STORY, [], texts)).toEqual([])
})

test('sorting by words keeps the order of stories without shared words', () => {
  const texts = new Map([
    [1, 'A lantern'],
    [2, 'A harbour and its fund'],
    [4, 'Harbours'],
  ])
  expect(bySharedWords(STORY, [1, 3, 4, 2], texts)).toEqual([2, 4, 1, 3])
})

test('words are separated in any script', () => {
  const arabic = { headline: 'الميناء يفتح أبوابه', standfirst: '' }
  const texts = new Map([
    [1, 'الميناء مغلق'],
    [2, 'قطار الليل'],
  ])
  expect(bySimilarity(arabic, [entry('topic:1', 1), entry('topic:1', 2)], texts)).toEqual([1, 2])
})
