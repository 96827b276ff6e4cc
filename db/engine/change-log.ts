import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { planFeeds } from '#db/commands/feeds/steps/plan-feeds.ts'
import type { Readable, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { env } from '#env.ts'

/** A position in the change log: the state of the database that something was made from. */
export type Note = { epoch: string; seq: number }

const NOTE = 'select value as epoch, (select coalesce(max(seq), 0) from changes) as seq from epoch'

const CHANGED = `insert into changes (tag, seq, at) select value, ?, ? from json_each(?) where true
  on conflict (tag) do update set seq = excluded.seq, at = excluded.at`

/**
 * Writes to the change log that everything made from these tags is stale. One call, one new `seq`; `at` (ms UTC) never
 * falls, even when the clock does.
 */
export function changed(tx: Tx, tags: Iterable<string>, now: number): void {
  const distinct = [...new Set(tags)]
  if (distinct.length === 0) return
  const last = statement<{ seq: number; at: number }>(tx, 'select seq, at from changes order by seq desc limit 1').get()
  const seq = (last?.seq ?? 0) + 1
  const at = Math.max(now, last?.at ?? 0)
  statement(tx, CHANGED).run(seq, at, JSON.stringify(distinct))
  if (env.purgeUrl) planPurge(tx, distinct, seq, now)
  planFeeds(tx, distinct, seq, now)
}

/** Enqueues a purge for the CDN: a row of the same transaction, delivered at least once. */
function planPurge(tx: Tx, tags: string[], seq: number, now: number): void {
  tx.run(sql`
    insert into outbox (kind, payload, dedupe_key, due_at, target)
    values ('purge', ${JSON.stringify({ tags })}, ${`purge:${seq}`}, ${now}, ${new URL(env.purgeUrl ?? '').host})`)
}

/** The current position in the change log. Read it before a render's first query, on the connection that renders. */
export function noteOf(db: Readable): Note {
  const row = statement<Note>(db, NOTE).get()
  if (!row) throw new Error('The database has no epoch.')
  return row
}

/** Remembers the current position; the returned function lists the tags that changed since. */
export function changesFrom(db: Readable): () => string[] {
  const { seq } = noteOf(db)
  return () =>
    statement<{ tag: string }>(db, 'select tag from changes where seq > ? order by seq, tag')
      .all(seq)
      .map(({ tag }) => tag)
}

/**
 * Time (ms UTC) of the newest change of these tags: 0 if none ever changed, `unknown` if one changed after `seq`,
 * since its former time is lost.
 */
export function lastChangeOf(db: Readable, tags: readonly string[], seq: number): number | 'unknown' {
  const row = statement<{ at: number | null; seq: number | null }>(
    db,
    'select max(at) as at, max(seq) as seq from changes where tag in (select value from json_each(?))',
  ).get(JSON.stringify(tags))
  return (row?.seq ?? 0) > seq ? 'unknown' : (row?.at ?? 0)
}

export const openChangeLog = (file: string, onEpoch: () => void = () => {}): ChangeLog => new ChangeLog(file, onEpoch)

/**
 * The change log as one process sees it, on a connection that is used for nothing else and never iterated. A process
 * begins with an empty map, since everything in its cache was made after its start.
 */
export class ChangeLog {
  readonly #client: Database.Database
  readonly #onEpoch: () => void
  readonly #dataVersion: Database.Statement<[], number>
  readonly #read: () => { note: Note; rows: { tag: string; seq: number }[] }
  readonly #seqs = new Map<string, number>()
  /** Number of polls that found changes. */
  reads = 0
  #kept: number
  #note: Note

  constructor(file: string, onEpoch: () => void) {
    this.#client = new Database(file, { readonly: true, timeout: 50 })
    this.#onEpoch = onEpoch
    this.#dataVersion = this.#client.prepare<[], number>('pragma data_version').pluck()
    const note = this.#client.prepare<[], Note>(NOTE)
    const since = this.#client.prepare<[number], { tag: string; seq: number }>(
      'select tag, seq from changes where seq > ? order by seq',
    )
    this.#read = this.#client.transaction(() => {
      const now = note.get()
      if (!now) throw new Error('The database has no epoch.')
      return { note: now, rows: now.epoch === this.#note.epoch ? since.all(this.#note.seq) : [] }
    })
    // A write between these two lines is seen by the first poll: its version is read before what it describes.
    this.#kept = this.#dataVersion.get() ?? 0
    this.#note = note.get() ?? { epoch: '', seq: 0 }
  }

  /** Reads what other connections wrote, and returns the highest known seq. A microsecond if nothing changed. */
  poll(): number {
    const version = this.#dataVersion.get() ?? 0
    if (version === this.#kept) return this.#note.seq
    const { note, rows } = this.#read()
    this.reads += 1
    const isOther = note.epoch !== this.#note.epoch
    this.#note = note
    // Another epoch: what is cached may be newer than it, or of stories that it never had.
    if (isOther) this.#seqs.clear()
    for (const row of rows) this.#seqs.set(row.tag, row.seq)
    // Set last: if the read had failed, the next poll must look again.
    this.#kept = version
    if (isOther) this.#onEpoch()
    return note.seq
  }

  epoch(): string {
    return this.#note.epoch
  }

  /** The highest known seq, without a poll. */
  seq(): number {
    return this.#note.seq
  }

  /** True if none of the tags changed after `seq`. Tags that this process never saw change are older than it. */
  isFresh(tags: readonly string[], seq: number): boolean {
    for (const tag of tags) if ((this.#seqs.get(tag) ?? 0) > seq) return false
    return true
  }

  /** Forgets tags whose seq is at or below that of every cached page and every render in flight. */
  forgetUpTo(seq: number): void {
    for (const [tag, changedAt] of this.#seqs) if (changedAt <= seq) this.#seqs.delete(tag)
  }

  close(): void {
    this.#client.close()
  }
}
