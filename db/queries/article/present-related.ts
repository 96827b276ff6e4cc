import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { published } from '#db/schema/tables.ts'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import { articlePath } from '#domain/urls/paths.ts'

const OF_IDS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select({
      id: published.articleId,
      ...columns(published, 'slug', 'headline'),
      isLive: sql`${published.live} is 'open'`.mapWith(Boolean),
    })
    .from(published)
    .where(inList(published.articleId, ids)),
)
type Row = RowOf<typeof OF_IDS>
/** A document as readers see it, and which of the stories in its lists are live now. */
type Present = { document: ArticleDocument; liveStories: number[] }

/**
 * Documents whose blocks of related stories have the present headlines and paths, without stories that are not public;
 * a block without any is left out. Reads the tag of each story that is named, public or not.
 */
export function withPresentRelated(db: Readable, documents: readonly ArticleDocument[]): Present[] {
  const ids = new Set(documents.flatMap(({ blocks }) => blocks.flatMap(storyIdsIn)))
  if (ids.size === 0) return documents.map((document) => ({ document, liveStories: [] }))
  for (const id of ids) reading(`article:${id}`)
  const present = new Map(OF_IDS.all(db, { ids: [...ids] }).map((row) => [row.id, row]))
  return documents.map((document) => {
    const blocks = document.blocks.flatMap((one) => presentBlock(one, present))
    const liveStories = blocks.flatMap(storyIdsIn).filter((id) => present.get(id)?.isLive)
    return { document: { ...document, blocks }, liveStories }
  })
}

const storyIdsIn = (block: Block): number[] => (block.type === 'related' ? block.stories.map(({ id }) => id) : [])

function presentBlock(block: Block, present: ReadonlyMap<number, Row>): Block[] {
  if (block.type !== 'related') return [block]
  const stories = block.stories.flatMap(({ id }) => {
    const row = present.get(id)
    return row ? [{ id, path: articlePath(row.slug), headline: row.headline }] : []
  })
  return stories.length > 0 ? [{ ...block, stories }] : []
}
