import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { FULL_COLUMNS, type FullRow, fullStories } from '#db/queries/article/full-story.ts'
import { pick } from '#db/queries/article/public-row.ts'
import type { PartnerStory } from '#domain/syndication/ninjs.ts'

type Version = { id: number; version: number; versionAt: number }

/**
 * The full public stories of these ids as partners get them, in the order of ids; those that are not public are left
 * out.
 */
export function partnerStories(db: Readable, ids: readonly number[]): PartnerStory[] {
  if (ids.length === 0) return []
  const given = JSON.stringify(ids)
  const rows = statement<FullRow>(
    db,
    `select ${FULL_COLUMNS} from published p cross join revisions r on r.id = p.revision_id
     left join sources s on s.id = p.source_id where p.article_id in (select value from json_each(?))`,
  ).all(given)
  const versions = statement<Version>(
    db,
    `select article_id id, count(*) version, max(published_at) versionAt from publications
     where article_id in (select value from json_each(?)) group by article_id`,
  ).all(given)
  const versionOf = new Map(versions.map((one) => [one.id, one]))
  const whole = fullStories(db, rows).map((story): [number, PartnerStory] => {
    const { version = 1, versionAt = story.publishedAt } = versionOf.get(story.id) ?? {}
    return [story.id, { story, version, versionAt }]
  })
  return pick(new Map(whole), [...ids])
}
