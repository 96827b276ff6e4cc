import type { Block, BlockOf } from '#domain/document/schema.ts'

/** An update of a live story, with what stands under it until the next one. */
export type LivePost = {
  /** Where it stands on the page, for ever: it goes by the block and not by its words. */
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
  /** What stands before the first update, but for fact boxes. */
  intro: Block[]
  /** The fact boxes before the first update: what is known so far. */
  known: BlockOf<'fact-box'>[]
  /** Newest first. */
  posts: LivePost[]
  /** Its key moments, newest first. */
  moments: LivePost[]
  /** When the first and the last update came, ms UTC; null without any. */
  began: number | null
  last: number | null
}

/** The anchor of an update. */
export const anchorOf = ({ id }: { id: string }): string => `u-${id}`

/** A live story's parts, out of its blocks in their order. */
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
