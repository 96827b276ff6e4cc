import { describe, expect, test } from 'vitest'
import type { Block } from '#domain/document/blocks/schema.ts'
import { liveStory } from '#domain/document/live/live-document.ts'
import { type LivePage, livePage, UPDATES_A_PAGE as SIZE } from '#domain/document/live/live-pages.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const update = (n: number, isPinned = false): Block => ({
  id: `n${n}`,
  type: 'update',
  at: new Date(NOON + n * 60_000).toISOString(),
  headline: '',
  spans: [],
  isPinned,
})
const story = (count: number, pinned?: number) =>
  liveStory(Array.from({ length: count }, (_, n) => update(n, n === pinned)))
const of = (count: number, page: number) => livePage(story(count), page) ?? expect.fail(`no page ${page} of ${count}`)
const ids = (posts: LivePage['posts']) => posts.map(({ update: { id } }) => Number(id.slice(1)))
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => from - n)

describe('page 1', () => {
  test.each([0, 1, SIZE, 2 * SIZE])('has all of %d updates', (count) => {
    const page = of(count, 1)
    expect(ids(page.posts)).toEqual(down(count - 1, 0))
    expect([page.earlier, page.older]).toEqual([[], null])
  })

  test('has the newest of more, and between one and two pages of them', () => {
    const page = of(3 * SIZE + 1, 1)
    expect(ids(page.posts)).toEqual(down(3 * SIZE, 2 * SIZE))
    expect(ids(page.earlier)).toEqual(down(2 * SIZE - 1, 0))
    expect(page.older).toBe(3)
    for (let count = 2 * SIZE + 1; count < 5 * SIZE; count++) {
      const { length } = of(count, 1).posts
      expect(length > SIZE && length <= 2 * SIZE, `${length} of ${count}`).toBe(true)
    }
  })

  test('has a pinned one above the others, and once, however old it is', () => {
    const page = livePage(story(3 * SIZE + 1, 2), 1)
    expect(ids(page?.posts ?? [])).toEqual([2, ...down(3 * SIZE, 2 * SIZE)])
    expect(ids(page?.earlier ?? [])).not.toContain(2)
  })
})

test('an update that has left page 1 stays on its page, whatever comes after it', () => {
  for (let count = 2 * SIZE + 1; count < 5 * SIZE; count++) {
    expect(ids(of(count, 2).posts)).toEqual(down(SIZE - 1, 0))
    const first = of(count, 1)
    for (const post of first.earlier) {
      const [n = Number.NaN] = ids([post])
      expect(first.pageOf(post)).toBe(Math.floor(n / SIZE) + 2)
      expect(ids(of(count, first.pageOf(post)).posts)).toContain(n)
    }
  }
})

test('pages lead on to each other, and each update can be reached', () => {
  const count = 4 * SIZE + 3
  const seen: number[] = []
  for (let page: number | null = 1; page !== null; page = of(count, page).older)
    seen.push(...ids(of(count, page).posts))
  expect(seen).toEqual(down(count - 1, 0))
  expect([of(count, 2).newer, of(count, 3).newer, of(count, 4).newer]).toEqual([3, 4, 1])
})

test('a page that page 1 still shows belongs there, and one beyond the end is none', () => {
  const count = 3 * SIZE + 1
  expect([2, 3, 4, 5].map((page) => of(count, page).isOnFirst)).toEqual([false, false, true, true])
  expect(ids(of(count, 5).posts)).toEqual([3 * SIZE])
  expect(livePage(story(count), 6)).toBeNull()
  expect(livePage(story(0), 2)).toBeNull()
})
