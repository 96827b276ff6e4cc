import { count, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { fullRows, fullStories } from '#db/queries/article/full-story.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { publications } from '#db/schema/tables.ts'
import type { PartnerStory } from '#domain/syndication/ninjs.ts'

const VERSIONS = prepared({ ids: listOf(publications.articleId) }, (db, { ids }) =>
  db
    .select({
      id: publications.articleId,
      version: count(),
      versionAt: sql`max(${publications.publishedAt})`.mapWith(publications.publishedAt),
    })
    .from(publications)
    .where(inList(publications.articleId, ids))
    .groupBy(publications.articleId),
)

/**
 * The full public stories of these ids as partners get them, in the order of ids; those that are not public are left
 * out.
 */
export function partnerStories(db: Readable, ids: readonly number[]): PartnerStory[] {
  if (ids.length === 0) return []
  const versionOf = new Map(VERSIONS.all(db, { ids }).map((one) => [one.id, one]))
  const whole = fullStories(db, fullRows(db, ids)).map((story): [number, PartnerStory] => {
    const { version = 1, versionAt = story.publishedAt } = versionOf.get(story.id) ?? {}
    return [story.id, { story, version, versionAt }]
  })
  return pick(new Map(whole), [...ids])
}
