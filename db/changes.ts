import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import type { Readable, Tx } from '#db/open.ts'
import { env } from '#env.ts'

/** The state of the database that something was made from. */
export type Note = { epoch: string; seq: number }

/**
 * Writes to the change log that everything made from these tags is out of date. One call, one new `seq`; `at` (ms UTC)
 * never falls, even when the clock does.
 */
export function changed(tx: Tx, tags: Iterable<string>, now: number): void {
  const distinct = [...new Set(tags)]
  if (distinct.length === 0) return
  const last = tx.get<{ seq: number | null; at: number | null }>(
    sql`select seq, at from changes order by seq desc limit 1`,
  )
  const seq = (last?.seq ?? 0) + 1
  const at = Math.max(now, last?.at ?? 0)
  tx.run(sql`
    insert into changes (tag, seq, at) select value, ${seq}, ${at} from json_each(${JSON.stringify(distinct)}) where true
    on conflict (tag) do update set seq = excluded.seq, at = excluded.at`)
  if (env.purgeUrl) planPurge(tx, distinct, seq, now)
}

/** A cache in front obeys the same log: the purge is a row of the same transaction, delivered at least once. */
function planPurge(tx: Tx, tags: string[], seq: number, now: number): void {
  tx.run(sql`
    insert into outbox (kind, payload, dedupe_key, due_at)
    values ('purge', ${JSON.stringify({ tags })}, ${`purge:${seq}`}, ${now})`)
}

/** What a render reads before its first query, on the connection that renders. */
export function noteOf(db: Readable): Note {
  const row = db.get<Note>(sql`select value as epoch, (select coalesce(max(seq), 0) from changes) as seq from epoch`)
  if (!row) throw new Error('The database has no epoch.')
  return row
}

/**
 * When (ms UTC) the newest of these tags last changed: 0 where none ever did, `unknown` where one changed after `seq`,
 * since what stood before is not known any more.
 */
export function lastChangeOf(db: Readable, tags: readonly string[], seq: number): number | 'unknown' {
  const row = db.get<{ at: number | null; seq: number | null }>(sql`
    select max(at) as at, max(seq) as seq from changes
    where tag in (select value from json_each(${JSON.stringify(tags)}))`)
  return (row?.seq ?? 0) > seq ? 'unknown' : (row?.at ?? 0)
}

export type ChangeLog = ReturnType<typeof openChangeLog>

/**
 * The change log as one process sees it, on a connection that is used for nothing else and never iterated.
 * `poll()` costs a microsecond while nothing changed, and answers the highest known seq.
 */
export function openChangeLog(file: string, onEpoch: () => void = () => {}) {
  const client = new Database(file, { readonly: true, timeout: 50 })
  const since = client.prepare<[number], { tag: string; seq: number; at: number }>(
    'select tag, seq, at from changes where seq > ? order by seq',
  )
  const now = client.prepare<[], Note>(
    'select value as epoch, (select coalesce(max(seq), 0) from changes) as seq from epoch',
  )
  // better-sqlite3 has no cheaper way than a prepared pragma: stepping it does not open a transaction.
  const dataVersion = client.prepare<[], number>('pragma data_version').pluck()

  const seqs = new Map<string, number>()
  const times = new Map<string, number>()
  let kept = dataVersion.get() ?? 0
  const first = now.get()
  if (!first) throw new Error('The database has no epoch.')
  let epoch = first.epoch
  let known = first.seq

  const read = client.transaction(() => {
    const note = now.get()
    if (!note) throw new Error('The database has no epoch.')
    return { note, rows: note.epoch === epoch ? since.all(known) : [] }
  })

  function poll(): number {
    const version = dataVersion.get() ?? 0
    if (version === kept) return known
    const { note, rows } = read()
    if (note.epoch !== epoch) {
      // Another history: whatever was kept may be newer than it, or of stories that it never had.
      epoch = note.epoch
      seqs.clear()
      times.clear()
      onEpoch()
    }
    for (const row of rows) {
      seqs.set(row.tag, row.seq)
      times.set(row.tag, row.at)
    }
    known = note.seq
    // Only now: had the reading failed, the next poll must look again.
    kept = version
    return known
  }

  return {
    poll,
    epoch: () => epoch,
    /** True where none of the tags changed after `seq`. Tags that this process never saw change are older than it. */
    isFresh(tags: readonly string[], seq: number): boolean {
      for (const tag of tags) if ((seqs.get(tag) ?? 0) > seq) return false
      return true
    },
    /** Forgets tags whose seq is at or below every kept note and every start in flight. */
    forgetUpTo(seq: number): void {
      for (const [tag, at] of seqs) {
        if (at > seq) continue
        seqs.delete(tag)
        times.delete(tag)
      }
    },
    close: () => client.close(),
  }
}
