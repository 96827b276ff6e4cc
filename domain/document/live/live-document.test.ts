import { expect, test } from 'vitest'
import type { Block, BlockOf } from '#domain/document/blocks/schema.ts'
import { liveStory } from '#domain/document/live/live-document.ts'

const update = (id: string, time: string, more: Partial<BlockOf<'update'>> = {}): Block => ({
  id,
  type: 'update',
  at: `2026-11-24T${time}:00+01:00`,
  headline: `At ${time}`,
  spans: [],
  ...more,
})
const words = (id: string): Block => ({ id, type: 'paragraph', spans: [{ text: id }] })
const box: Block = { id: 'box', type: 'fact-box', title: 'Known', facts: [], blocks: [] }
const ids = (posts: { update: { id: string } }[]) => posts.map(({ update: { id } }) => id)

test('updates stand newest first by their time, each with what was written under it', () => {
  const story = liveStory([
    words('intro'),
    box,
    update('b', '11:18', { isKey: true }),
    words('under b'),
    update('d', '12:00'),
    update('a', '04:12', { isKey: true, isPinned: true }),
    words('under a'),
    box,
  ])
  expect(story.intro).toEqual([words('intro')])
  expect(story.known).toEqual([box])
  expect(ids(story.posts)).toEqual(['d', 'b', 'a'])
  expect(story.posts.map((post) => post.blocks.length)).toEqual([0, 1, 2])
  expect(ids(story.moments)).toEqual(['b', 'a'])
  expect(story.posts[1]).toMatchObject({ anchor: 'u-b', at: Date.UTC(2026, 10, 24, 10, 18), headline: 'At 11:18' })
  expect([story.began, story.last]).toEqual([Date.UTC(2026, 10, 24, 3, 12), Date.UTC(2026, 10, 24, 11)])
})

test('before the first update there is only what stands above it', () => {
  expect(liveStory([words('intro')])).toMatchObject({ posts: [], moments: [], began: null, last: null })
})
