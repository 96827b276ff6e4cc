import type { Readable } from '#db/engine/open.ts'
import { fullRows } from '#db/queries/article/full-story.ts'
import { parseBlock } from '#domain/document/blocks/schema.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { liveStory } from '#domain/document/live/live-document.ts'
import type { FrontLive, TeaserView } from '#domain/views.ts'

const UPDATES = 8

/**
 * A public story with its newest updates that have a headline, newest first. The tag of the front's list, which the
 * page reads, covers both.
 */
export function frontLive(db: Readable, story: TeaserView | null): FrontLive | null {
  if (!story) return null
  const [row] = fullRows(db, [story.id])
  if (!row) return null
  const { document } = readStoredDocument(row.document)
  const { posts } = liveStory(document.blocks.map(parseBlock).filter((block) => block !== null))
  const headed = posts.filter((post) => post.headline !== '')
  return { story, updates: headed.slice(0, UPDATES).map(({ anchor, at, headline }) => ({ anchor, at, headline })) }
}
