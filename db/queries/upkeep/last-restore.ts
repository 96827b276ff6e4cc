import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { LastRestore } from '#domain/upkeep/backups-view.ts'

type Row = { at: number; what: string; by: string | null; madeAt: number | null; why: string | null }

const WHATS: Record<string, LastRestore['what']> = {
  'backup.restore-requested': 'requested',
  'backup.restored': 'restored',
  'backup.restore-failed': 'failed',
}

/** The outcome of the last restore that the desk asked for, by the audit log; null if there was none. */
export function lastRestoreOf(db: Readable): LastRestore | null {
  const row = statement<Row>(
    db,
    `select e.at, e.what, p.name by, json_extract(e.details, '$.madeAt') madeAt, json_extract(e.details, '$.why') why
     from events e left join people p on p.id = e.actor
     where e.what in ('backup.restore-requested', 'backup.restored', 'backup.restore-failed')
     order by e.id desc limit 1`,
  ).get()
  const what = WHATS[row?.what ?? '']
  return row && what ? { ...row, what } : null
}
