import type { Readable } from '#db/open.ts'
import { FULL_COLUMNS, type FullRow, fullStories } from '#db/queries/full-story.ts'
import { pick } from '#db/queries/public-row.ts'
import { statement } from '#db/statement.ts'
import type { HandedOn } from '#domain/syndication/ninjs.ts'

type Row = FullRow & { licenceUntil: number | null }
type Version = { id: number; version: number; versionAt: number }

/** Public stories as they are handed on, whole, in the order of their ids; those that are not public are left out. */
export function handedOn(db: Readable, ids: readonly number[]): HandedOn[] {
  if (ids.length === 0) return []
  const given = JSON.stringify(ids)
  const rows = statement<Row>(
    db,
    `select ${FULL_COLUMNS}, coalesce(p.licence_until, s.licence_until) licenceUntil
     from published p cross join revisions r on r.id = p.revision_id left join sources s on s.id = p.source_id
     where p.article_id in (select value from json_each(?))`,
  ).all(given)
  const versions = statement<Version>(
    db,
    `select article_id id, count(*) version, max(published_at) versionAt from publications
     where article_id in (select value from json_each(?)) group by article_id`,
  ).all(given)
  const versionOf = new Map(versions.map((one) => [one.id, one]))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const whole = fullStories(db, rows).map((story): [number, HandedOn] => {
    const { version = 1, versionAt = story.publishedAt } = versionOf.get(story.id) ?? {}
    return [story.id, { story, version, versionAt, licenceUntil: rowOf.get(story.id)?.licenceUntil ?? null }]
  })
  return pick(new Map(whole), [...ids])
}
