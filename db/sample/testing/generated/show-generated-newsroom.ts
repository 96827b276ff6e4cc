import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { loadGeneratedNewsroom } from '#db/sample/testing/generated/load-generated-newsroom.ts'
import type { NewsroomShape } from '#db/sample/testing/generated/newsroom-shapes.ts'

const BUSY_MS = 20_000

type Trigger = { name: string; sql: string }

/**
 * Replaces everything in the database of a running newsroom by a generated one, with its pictures kept, as a restored
 * backup would: the epoch is another, so that no page of before is served. Full-text indexes stay as they were. Returns
 * the slugs of its sections.
 */
export function showGeneratedNewsroom(dataDir: string, shape: NewsroomShape, seed: number, now: number): string[] {
  const making = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-generated-'))
  migrate(making)
  const made = openDatabase(databaseFile(making), { mode: 'write', busyTimeoutMs: BUSY_MS })
  made.$client.prepare('attach ? as live').run(databaseFile(dataDir))
  copy(made, 'live', ['media'])
  made.$client.exec('detach live')
  const pictures = made.$client.prepare('select sha256 from media order by sha256').pluck().all() as string[]
  const slugs = loadGeneratedNewsroom(made, shape, { seed, pictures, now })
  made.$client.pragma('wal_checkpoint(truncate)')
  made.$client.close()

  const live = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: BUSY_MS })
  live.$client.prepare('attach ? as made').run(databaseFile(making))
  live.$client.pragma('foreign_keys = off')
  // Rows that are never changed otherwise, such as the audit log, are replaced too.
  const triggers = live.$client.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as Trigger[]
  for (const { name } of triggers) live.$client.exec(`drop trigger "${name}"`)
  const tables = live.$client.prepare("select name from pragma_table_list where schema = 'main' and type = 'table'")
  copy(
    live,
    'made',
    (tables.pluck().all() as string[]).filter((name) => !name.startsWith('sqlite_')),
  )
  for (const { sql } of triggers) live.$client.exec(sql)
  live.$client.close()
  fs.rmSync(making, { recursive: true, force: true })
  return slugs
}

/** Replaces the rows of tables by those of another database, in one transaction. */
function copy({ $client }: Db, from: 'live' | 'made', tables: string[]): void {
  $client.exec('begin immediate')
  for (const table of tables) {
    const columns = $client.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]
    const names = columns.map((name) => `"${name}"`).join(', ')
    $client.exec(`delete from main."${table}"`)
    $client.exec(`insert into main."${table}" (${names}) select ${names} from ${from}."${table}"`)
  }
  $client.exec('commit')
}
