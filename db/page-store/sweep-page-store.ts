import Database from 'better-sqlite3'
import type { Note } from '#db/engine/change-log.ts'
import type { PageStoreWriter } from '#db/page-store/page-store-writer.ts'

const ROWS_AT_ONCE = 500
/** Number of changed tags that are held in memory; of more, those of each group of rows are asked for. */
const MOST_TAGS = 50_000

type Row = { id: number; build: string; epoch: string; seq: number; tags: string }
/**
 * Range of the last whole sweep: rows up to `id` were fresh at `note`. `isMostOld`: it deleted more rows than it left.
 */
export type Swept = { id: number; note: Note; isMostOld: boolean }

/** The database's side of a sweep: one position, and the changes that it knows. */
type Changes = { note: Note; seqsOf: (rows: readonly Row[]) => ReadonlyMap<string, number> }

/**
 * Deletes what is no longer fresh: pages of another build or epoch, of a lost history, and those with a tag that
 * changed after their note. Yields after each group of rows; returns what it covered, for the next sweep. Then the WAL
 * is emptied, so that no copy of a deleted page is left in it.
 */
export function* sweepPageStore(
  writer: PageStoreWriter,
  { newsFile, build, last }: { newsFile: string; build: string; last: Swept | null },
): Generator<number, Swept> {
  const { client } = writer
  // The store first: each of these rows was made from a position that the database has by now.
  const newest = client.prepare<[], number>('select coalesce(max(id), 0) from pages').pluck().get() ?? 0
  const news = new Database(newsFile, { readonly: true, timeout: 5_000 })
  try {
    const changes = changesSince(news, (epoch) => floorOf(client, last?.note.epoch === epoch ? last : null))
    const group = client.prepare<[number, number, number], Row>(
      'select id, build, epoch, seq, tags from pages where id > ? and id <= ? order by id limit ?',
    )
    let [deleted, checked] = [0, 0]
    for (let at = 0; ;) {
      const rows = group.all(at, newest, ROWS_AT_ONCE)
      const end = rows.at(-1)
      if (!end) break
      const seqs = changes.seqsOf(rows)
      const stale = rows.filter((row) => row.build !== build || isStale(row, changes.note, seqs)).map(({ id }) => id)
      if (stale.length > 0) writer.remove(stale)
      deleted += stale.length
      checked += rows.length
      at = end.id
      yield deleted
    }
    writer.write([], changes.note)
    if (deleted > 0) client.pragma('wal_checkpoint(TRUNCATE)')
    return { id: newest, note: changes.note, isMostOld: deleted > checked / 2 }
  } finally {
    news.close()
  }
}

function isStale({ epoch, seq, tags }: Row, note: Note, seqs: ReadonlyMap<string, number>): boolean {
  if (epoch !== note.epoch || seq > note.seq) return true
  return (JSON.parse(tags) as string[]).some((tag) => (seqs.get(tag) ?? 0) > seq)
}

/** A position at or below which no change can make a row stale: that of the last sweep, or of the oldest row since. */
function floorOf(client: Database.Database, last: Swept | null): number {
  const oldest = client.prepare<[number], number | null>('select min(seq) from pages where id > ?').pluck()
  return Math.min(last?.note.seq ?? Number.MAX_SAFE_INTEGER, oldest.get(last?.id ?? 0) ?? Number.MAX_SAFE_INTEGER)
}

function changesSince(news: Database.Database, floorFor: (epoch: string) => number): Changes {
  const read = news.transaction(() => {
    const note = news
      .prepare<[], Note>('select value as epoch, (select coalesce(max(seq), 0) from changes) as seq from epoch')
      .get()
    if (!note) throw new Error('The database has no epoch.')
    const rows = news
      .prepare<[number, number], { tag: string; seq: number }>('select tag, seq from changes where seq > ? limit ?')
      .all(floorFor(note.epoch), MOST_TAGS + 1)
    return { note, rows }
  })
  const { note, rows } = read()
  if (rows.length <= MOST_TAGS) {
    const seqs = new Map(rows.map(({ tag, seq }) => [tag, seq]))
    return { note, seqsOf: () => seqs }
  }
  const some = news.prepare<[string], { tag: string; seq: number }>(
    'select tag, seq from changes where tag in (select value from json_each(?))',
  )
  const seqsOf = (group: readonly Row[]) => {
    const tags = new Set(group.flatMap((row) => JSON.parse(row.tags) as string[]))
    return new Map(some.all(JSON.stringify([...tags])).map(({ tag, seq }) => [tag, seq]))
  }
  return { note, seqsOf }
}

/** True for the one caller who may sweep now: nobody did within `everyMs`, whatever the clock said then. */
export const claimSweep = ({ client }: PageStoreWriter, now: number, everyMs: number): boolean =>
  client.prepare('update state set swept_at = ? where abs(? - swept_at) >= ?').run(now, now, everyMs).changes === 1
