import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'

const OURS = path.join(process.cwd(), 'db/migrations')
const ROWS = path.join(import.meta.dirname, 'rows')

/** Names of all migrations: each names the schema that it made. */
export const schemaNames = (): string[] =>
  fs
    .readdirSync(OURS)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/** Version of the program that made a schema, for tests: 0.1.31 for 0031. */
export const versionOfSchema = (name: string): string => `0.1.${Number(name.slice(0, 4))}`

/**
 * Makes a database of every schema there ever was, as files `NAME.db` in `dir`: each migration is applied to the one
 * before, and rows that its version could have written (`rows/NNNN.sql`) are inserted then, never later.
 */
export function makeEverySchema(dir: string): void {
  const dataDir = path.join(dir, 'growing')
  const folder = path.join(dir, 'migrations')
  fs.mkdirSync(folder, { recursive: true })
  for (const name of schemaNames()) {
    fs.copyFileSync(path.join(OURS, name), path.join(folder, name))
    migrate(dataDir, folder, { keepsCopy: false, version: versionOfSchema(name) })
    const rows = path.join(ROWS, `${name.slice(0, 4)}.sql`)
    const client = new Database(databaseFile(dataDir))
    client.pragma('foreign_keys=ON')
    if (fs.existsSync(rows)) client.exec(fs.readFileSync(rows, 'utf8'))
    client.prepare('vacuum into ?').run(path.join(dir, `${name}.db`))
    client.close()
  }
}

/** Makes a data folder of a schema from what `makeEverySchema` made, with the files of its pictures. */
export function dataFolderOf(dir: string, name: string): string {
  const dataDir = fs.mkdtempSync(path.join(dir, 'data-'))
  fs.copyFileSync(path.join(dir, `${name}.db`), databaseFile(dataDir))
  for (const id of ['ab', 'cd'].map((two) => two.repeat(32)))
    for (const format of RENDITION_FORMATS) {
      const file = mediaFile(dataDir, id, 320, format)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, 'a picture')
    }
  return dataDir
}

/** Every table of a database with its rows, and the SQL of its schema. Tables inside of the search index are left out. */
export function contentOf(file: string): { schema: unknown[]; tables: Record<string, unknown[]> } {
  const client = new Database(file, { readonly: true })
  try {
    const names = client
      .prepare<[], string>("select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')")
      .pluck()
      .all()
      .filter((name) => !name.startsWith('sqlite_'))
    const rowsOf = (name: string) =>
      client
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort()
    return {
      schema: client.prepare('select type, name, sql from sqlite_schema order by type, name').all(),
      tables: Object.fromEntries(names.sort().map((name) => [name, rowsOf(name)])),
    }
  } finally {
    client.close()
  }
}
