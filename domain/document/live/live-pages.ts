import type { LivePost, LiveStory } from '#domain/document/live/live-document.ts'

/**
 * Updates per page. Page 1 has up to twice as many: those that do not fill a page of their own yet, and the page
 * before.
 */
export const UPDATES_A_PAGE = 20

/** A page of a live story's updates. */
export type LivePage = {
  page: number
  /** On page 1 the pinned ones come first; otherwise newest first. */
  posts: LivePost[]
  /** On page 1: updates on other pages, newest first. Their anchors were once on page 1. */
  earlier: LivePost[]
  /** Number of the page that has an update. */
  pageOf: (post: LivePost) => number
  newer: number | null
  older: number | null
  /** True where page 1 still shows all of this page, and is its canonical address. */
  isOnFirst: boolean
}

/**
 * A page of a live story's updates, or null where there is no such page. Page 1 has the newest; pages 2, 3 … count from
 * the oldest, so that an update that has left page 1 stays on its page whatever follows.
 */
export function livePage({ posts }: LiveStory, page: number): LivePage | null {
  const size = UPDATES_A_PAGE
  const count = posts.length
  /** Number of the oldest updates that are not on page 1. */
  const left = Math.max(0, Math.floor((count - 1) / size) - 1) * size
  const order = new Map(posts.map((post, n) => [post, count - 1 - n]))
  const numberOf = (post: LivePost) => {
    const n = order.get(post) ?? count
    return n < left ? Math.floor(n / size) + 2 : 1
  }
  const common = { page, pageOf: numberOf }
  if (page === 1) {
    const pinned = posts.filter((post) => post.isPinned)
    const rest = posts.filter((post) => !post.isPinned)
    return {
      ...common,
      posts: [...pinned, ...rest.filter((post) => numberOf(post) === 1)],
      earlier: rest.filter((post) => numberOf(post) > 1),
      newer: null,
      older: left === 0 ? null : left / size + 1,
      isOnFirst: true,
    }
  }
  const from = (page - 2) * size
  if (from >= count) return null
  return {
    ...common,
    posts: posts.slice(Math.max(0, count - from - size), count - from),
    earlier: [],
    newer: from + size < left ? page + 1 : 1,
    older: page === 2 ? null : page - 1,
    isOnFirst: from >= left,
  }
}
