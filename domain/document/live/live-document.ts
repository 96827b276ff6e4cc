import type { Block, BlockOf } from '#domain/document/blocks/schema.ts'

/** An update of a live story, with the blocks up to the next one. */
export type LivePost = {
  /** Permanent anchor on the page: derived from the block's id, not from its words. */
  anchor: string
  /** Milliseconds UTC. */
  at: number
  headline: string
  isKey: boolean
  isPinned: boolean
  update: BlockOf<'update'>
  blocks: Block[]
}

export type LiveStory = {
  /** Blocks before the first update, without fact boxes. */
  intro: Block[]
  /** Fact boxes before the first update: what is known so far. */
  known: BlockOf<'fact-box'>[]
  /** Newest first. */
  posts: LivePost[]
  /** Key moments, newest first. */
  moments: LivePost[]
  /** Times of the first and the last update, ms UTC; null without any. */
  began: number | null
  last: number | null
}

/** Anchor of an update. */
export const anchorOf = ({ id }: { id: string }): string => `u-${id}`

/** Splits the blocks of a live story, in their order, into its parts. */
export function liveStory(blocks: readonly Block[]): LiveStory {
  const before: Block[] = []
  const posts: LivePost[] = []
  for (const block of blocks) {
    if (block.type === 'update') posts.push(postOf(block))
    else (posts.at(-1)?.blocks ?? before).push(block)
  }
  const newestFirst = posts.toSorted((a, b) => b.at - a.at)
  return {
    intro: before.filter((block) => block.type !== 'fact-box'),
    known: before.filter((block) => block.type === 'fact-box'),
    posts: newestFirst,
    moments: newestFirst.filter((post) => post.isKey),
    began: newestFirst.at(-1)?.at ?? null,
    last: newestFirst[0]?.at ?? null,
  }
}

function postOf(update: BlockOf<'update'>): LivePost {
  const { at, headline, isKey = false, isPinned = false } = update
  return { anchor: anchorOf(update), at: Date.parse(at), headline, isKey, isPinned, update, blocks: [] }
}
