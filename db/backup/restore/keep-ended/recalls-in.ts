import type Database from 'better-sqlite3'
import { columnsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import type { FormerRecall } from '#db/commands/recalls/repeat-recalls.ts'

/** Recalls that were begun after `since` (ms UTC) and not undone; none where this schema has no recalls. */
export function recallsIn(client: Database.Database, since: number | null): FormerRecall[] {
  if (columnsOf(client, 'recalls').length === 0) return []
  const rows = client
    .prepare<[number], Omit<FormerRecall, 'slugs' | 'isGoing'> & { id: number; state: string }>(
      `select r.id, r.kind, r.at, r.title, r.reason, r.answer, r.notice, r.state, s.slug source,
         iif(r.kind = 'picture', r.subject, null) picture
       from recalls r left join sources s on r.kind = 'source' and s.id = cast(r.subject as integer)
       where r.cause = 'person' and r.state in ('going', 'done') and r.at > ? order by r.id`,
    )
    .all(since ?? 0)
  const slugs = client
    .prepare<[number], string>(
      `select a.slug from recalled_stories t join articles a on a.id = t.article_id
       where t.recall_id = ? and t.gone_at is not null and t.back_at is null`,
    )
    .pluck()
  return rows.map(({ id, state, ...row }) => ({ ...row, isGoing: state === 'going', slugs: slugs.all(id) }))
}

/** When the newest recall of a database was begun, in ms UTC; 0 if it has none, null if its schema knows none. */
export const lastRecallIn = (client: Database.Database): number | null =>
  columnsOf(client, 'recalls').length === 0
    ? null
    : Number(client.prepare('select coalesce(max(at), 0) from recalls').pluck().get())
