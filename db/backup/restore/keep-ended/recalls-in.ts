import type Database from 'better-sqlite3'
import { hasTable } from '#db/backup/restore/keep-ended/rows-of.ts'
import type { FormerRecall, RecalledSince } from '#db/commands/recalls/repeat-recalls.ts'

/** When the newest row of a table was made, in ms UTC; 0 if it has none, null if this schema has no such table. */
export const lastIn = (client: Database.Database, table: 'recalls' | 'request_decisions'): number | null =>
  hasTable(client, table) ? Number(client.prepare(`select coalesce(max(at), 0) from ${table}`).pluck().get()) : null

/**
 * Recalls that were begun since a backup and not undone, and stories that requests took out of search engines since and
 * that are out of them still, by their slugs. None where this schema does not know them.
 */
export const recalledSince = (client: Database.Database, backup: Database.Database): RecalledSince => ({
  recalls: lastIn(client, 'recalls') === null ? [] : recallsIn(client, lastIn(backup, 'recalls') ?? 0),
  hidden:
    lastIn(client, 'request_decisions') === null
      ? []
      : client
          .prepare<[number], string>(
            `select distinct a.slug from request_decisions d, json_each(d.stories) s join articles a on a.id = s.value
             where d.rung = 'no-index' and d.at > ? and a.source_policy = 'no-index'`,
          )
          .pluck()
          .all(lastIn(backup, 'request_decisions') ?? 0),
})

function recallsIn(client: Database.Database, since: number): FormerRecall[] {
  const rows = client
    .prepare<[number], Omit<FormerRecall, 'slugs' | 'isGoing'> & { id: number; state: string }>(
      `select r.id, r.kind, r.at, r.title, r.reason, r.answer, r.notice, r.state, s.slug source,
         iif(r.kind = 'picture', r.subject, null) picture
       from recalls r left join sources s on r.kind = 'source' and s.id = cast(r.subject as integer)
       where r.cause = 'person' and r.state in ('going', 'done') and r.at > ? order by r.id`,
    )
    .all(since)
  const slugs = client
    .prepare<[number], string>(
      `select a.slug from recalled_stories t join articles a on a.id = t.article_id
       where t.recall_id = ? and t.gone_at is not null and t.back_at is null`,
    )
    .pluck()
  return rows.map(({ id, state, ...row }) => ({ ...row, isGoing: state === 'going', slugs: slugs.all(id) }))
}
