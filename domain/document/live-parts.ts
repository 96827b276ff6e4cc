import { type Footnotes, footnotesOf } from '#domain/document/footnotes.ts'
import { type LivePage, livePage } from '#domain/document/live-pages.ts'
import { type LiveStory, liveStory } from '#domain/document/live-story.ts'
import { type ArticleDocument, type Block, parseBlock } from '#domain/document/schema.ts'

/**
 * What a page of a live story is drawn of; `blocks` are those that stand on this one, `path` is where its pages are,
 * `notes` numbers those of this one.
 */
export type LiveParts = { live: LiveStory; page: LivePage; blocks: Block[]; path: string; notes: Footnotes }

/** A live story's parts, and a page of its updates; null where there is no such page. What does not fit the schema is left out. */
export function partsOfLive(document: ArticleDocument, path: string, number: number): LiveParts | null {
  const blocks = document.blocks.map(parseBlock).filter((block) => block !== null)
  const live = liveStory(blocks)
  const page = livePage(live, number)
  if (!page) return null
  const before = number === 1 ? [...live.intro, ...live.known] : []
  const shown: Block[] = [...before, ...page.posts.flatMap((post) => [post.update, ...post.blocks])]
  return { live, page, blocks: shown, path, notes: footnotesOf({ blocks: shown }) }
}
