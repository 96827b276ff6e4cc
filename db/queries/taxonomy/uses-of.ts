import { and, count, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared, preparedBy } from '#db/engine/prepared.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { STORY_NOUNS, STORY_TERMS } from '#db/queries/taxonomy/story-terms.ts'
import { articles, listings } from '#db/schema/tables.ts'

/** `out`: how many public stories it has. `desk`: how many working copies name it and are not public as they stand. */
export type Uses = { out: number; desk: number }

const PUBLIC = prepared({ lists: listOf(listings.list) }, (db, { lists }) =>
  db
    .select({ list: listings.list, n: count() })
    .from(listings)
    .where(inList(listings.list, lists))
    .groupBy(listings.list),
)
// Two walks, each along its own index.
const notPublicAsTheyStand = sql`select ${articles.id} from ${articles}
    where ${articles.hasChangesNotOut} = 1 and ${articles.deletedAt} is null
  union all select ${articles.id} from ${articles}
    where ${articles.status} <> 'published' and ${articles.deletedAt} is null`
const WORKING = preparedBy(STORY_NOUNS, (noun) => {
  const { table, id } = STORY_TERMS[noun]
  const isWorking = sql`${table.articleId} in (${notPublicAsTheyStand})`
  return prepared({ ids: listOf(id) }, (db, { ids }) =>
    db
      .select({ id, n: count() })
      .from(table)
      .where(and(inList(id, ids), isWorking))
      .groupBy(id),
  )
})

/** How many stories each of these sections, topics or bylines has; a section includes those of its sub-sections. */
export function usesOf(db: Readable, noun: MergedNoun, ids: readonly number[]): (id: number) => Uses {
  const lists = ids.map((id) => `${noun}:${id}`)
  const outOf = new Map(PUBLIC.all(db, { lists }).map(({ list, n }) => [list, n]))
  const deskOf = new Map(WORKING[noun].all(db, { ids }).map(({ id, n }) => [id, n]))
  return (id) => ({ out: outOf.get(`${noun}:${id}`) ?? 0, desk: deskOf.get(id) ?? 0 })
}
