import type Database from 'better-sqlite3'
import { desc, gt, max, sql } from 'drizzle-orm'
import { type Db, openDatabase, type Readable, type Tx } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { changes, epoch } from '#db/schema/tables.ts'

/** A position in the change log: the state of the database that something was made from. */
export type Note = { epoch: string; seq: number }

const NOTE = prepared({}, (db) =>
  db.select({ epoch: epoch.value, seq: sql<number>`(select coalesce(max(seq), 0) from ${changes})` }).from(epoch),
)
const LAST = prepared({}, (db) =>
  db.select({ seq: changes.seq, at: changes.at }).from(changes).orderBy(desc(changes.seq)).limit(1),
)
const ADD = prepared({ seq: changes.seq, at: changes.at, tags: listOf(changes.tag) }, (db, { seq, at, tags }) =>
  db
    .insert(changes)
    .select(sql`select value, ${seq}, ${at} from json_each(${tags}) where true`)
    .onConflictDoUpdate({ target: changes.tag, set: { seq: sql`excluded.seq`, at: sql`excluded.at` } }),
)
const SINCE = prepared({ seq: changes.seq }, (db, { seq }) =>
  db
    .select({ tag: changes.tag, seq: changes.seq })
    .from(changes)
    .where(gt(changes.seq, seq))
    .orderBy(changes.seq, changes.tag),
)
const NEWEST = prepared({ tags: listOf(changes.tag) }, (db, { tags }) =>
  db
    .select({ at: max(changes.at), seq: max(changes.seq) })
    .from(changes)
    .where(inList(changes.tag, tags)),
)

/**
 * Appends tags to the change log: everything made from them is stale. One call, one new `seq`, which is returned; null
 * without tags. `at` (ms UTC) never falls, even when the clock does. Commands call `changed`, which also tells others.
 */
export function appendChange(tx: Tx, tags: readonly string[], now: number): number | null {
  if (tags.length === 0) return null
  const last = LAST.get(tx)
  const seq = (last?.seq ?? 0) + 1
  ADD.run(tx, { seq, at: Math.max(now, last?.at ?? 0), tags })
  return seq
}

/** The current position in the change log. Read it before a render's first query, on the connection that renders. */
export function noteOf(db: Readable): Note {
  const row = NOTE.get(db)
  if (!row) throw new Error('The database has no epoch.')
  return row
}

/** Remembers the current position; the returned function lists the tags that changed since. */
export function changesFrom(db: Readable): () => string[] {
  const { seq } = noteOf(db)
  return () => SINCE.all(db, { seq }).map(({ tag }) => tag)
}

/** Time (ms UTC) of the newest change; 0 before the first. */
export const lastChangeAt = (db: Readable): number => LAST.get(db)?.at ?? 0

/**
 * Time (ms UTC) of the newest change of these tags: 0 if none ever changed, `unknown` if one changed after `seq`,
 * since its former time is lost.
 */
export function lastChangeOf(db: Readable, tags: readonly string[], seq: number): number | 'unknown' {
  const row = NEWEST.get(db, { tags })
  return (row?.seq ?? 0) > seq ? 'unknown' : (row?.at ?? 0)
}

export const openChangeLog = (file: string, onEpoch: () => void = () => {}): ChangeLog => new ChangeLog(file, onEpoch)

/**
 * The change log as one process sees it, on a connection that is used for nothing else and never iterated. A process
 * begins with an empty map, since everything in its cache was made after its start.
 */
export class ChangeLog {
  readonly #db: Db
  readonly #onEpoch: () => void
  readonly #dataVersion: Database.Statement<[], number>
  readonly #read: () => { note: Note; rows: { tag: string; seq: number }[] }
  readonly #seqs = new Map<string, number>()
  /** Number of polls that found changes. */
  reads = 0
  #kept: number
  #note: Note

  constructor(file: string, onEpoch: () => void) {
    this.#db = openDatabase(file, { mode: 'read', busyTimeoutMs: 50 })
    this.#onEpoch = onEpoch
    this.#dataVersion = this.#db.$client.prepare<[], number>('pragma data_version').pluck()
    this.#read = this.#db.$client.transaction(() => {
      const now = noteOf(this.#db)
      return { note: now, rows: now.epoch === this.#note.epoch ? SINCE.all(this.#db, this.#note) : [] }
    })
    // A write between these two lines is seen by the first poll: its version is read before what it describes.
    this.#kept = this.#dataVersion.get() ?? 0
    this.#note = NOTE.get(this.#db) ?? { epoch: '', seq: 0 }
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
    // Set last: if the read had failed, the next poll must read again.
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
    this.#db.$client.close()
  }
}
