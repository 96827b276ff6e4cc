import { type Footnotes, footnotesOf } from '#domain/document/blocks/footnotes.ts'
import { type ArticleDocument, type Block, parseBlock } from '#domain/document/blocks/schema.ts'
import { type LiveStory, liveStory } from '#domain/document/live/live-document.ts'
import { type LivePage, livePage } from '#domain/document/live/live-pages.ts'

/**
 * Data for a page of a live story; `blocks` are those on this page in its order, `path` is the base of its pages' addresses, and
 * `notes` numbers this page's footnotes.
 */
export type LiveParts = { live: LiveStory; page: LivePage; blocks: Block[]; path: string; notes: Footnotes }

/**
 * Parts of a live story and one page of its updates; null where there is no such page. Blocks that do not fit the
 * schema are left out.
 */
export function partsOfLive(document: ArticleDocument, path: string, number: number): LiveParts | null {
  const blocks = document.blocks.map(parseBlock).filter((block) => block !== null)
  const live = liveStory(blocks)
  const page = livePage(live, number)
  if (!page) return null
  const before = number === 1 ? [...live.intro, ...live.known] : []
  const [first = [], ...others] = page.posts.map((post): Block[] => [post.update, ...post.blocks])
  const visible: Block[] = [...first, ...before, ...others.flat()]
  return { live, page, blocks: visible, path, notes: footnotesOf({ blocks: visible }) }
}
