import Database from 'better-sqlite3'
import { env } from '#env.ts'

/** Sessions and links that ended since must not become valid again; the clock anchor is that of the moment of the copy. */
const EMPTIED = ['sessions', 'links', 'second_steps', 'clock']

/**
 * Gives a database of an earlier schema another epoch, as `beginNewHistory` does for one of this code's: with SQL that
 * every schema understands. `lost` are the tags of everything that changed after the copy; `now` in ms UTC.
 */
export function beginNewHistoryOfAnySchema(file: string, lost: readonly string[], now: number): void {
  const client = new Database(file, { timeout: 500 })
  try {
    client.pragma('synchronous=FULL')
    client.pragma('foreign_keys=ON')
    client.exec('begin immediate')
    client.exec('update epoch set value = lower(hex(randomblob(16)))')
    client.prepare('update changes set at = ?').run(now)
    const seq = Number(client.prepare('select coalesce(max(seq), 0) + 1 from changes').pluck().get())
    const append = client.prepare(
      'insert into changes (tag, seq, at) values (?, ?, ?) on conflict (tag) do update set seq = excluded.seq, at = excluded.at',
    )
    for (const tag of new Set(lost)) append.run(tag, seq, now)
    if (env.purgeUrl && lost.length > 0) planPurge(client, env.purgeUrl, lost, { seq, now })
    for (const table of EMPTIED) if (columnsOf(client, table).length > 0) client.exec(`delete from ${table}`)
    client.exec('commit')
  } finally {
    client.close()
  }
}

const columnsOf = (client: Database.Database, table: string): string[] =>
  client.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)

/** Enqueues the purge of a cache in front. */
function planPurge(
  client: Database.Database,
  url: string,
  tags: readonly string[],
  { seq, now }: { seq: number; now: number },
): void {
  client
    .prepare("insert into outbox (kind, payload, dedupe_key, due_at) values ('purge', ?, ?, ?)")
    .run(JSON.stringify({ tags: [...new Set(tags)] }), `purge:${seq}`, now)
  if (columnsOf(client, 'outbox').includes('target'))
    client.prepare('update outbox set target = ? where dedupe_key = ?').run(new URL(url).host, `purge:${seq}`)
}
