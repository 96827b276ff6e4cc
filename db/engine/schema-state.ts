import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type SchemaState = {
  /** Names of migrations of this program that the database lacks. */
  pending: string[]
  /** Names of applied migrations that this program does not have, or has with other content. */
  unknown: string[]
  /** Name of the last applied migration; null if none was. */
  last: string | null
}

const MIGRATIONS = path.resolve(import.meta.dirname, '../migrations')

/** Compares the migrations of a database with those of this program. Applies none. */
export function schemaState(db: Readable, folder: string = MIGRATIONS): SchemaState {
  const known = new Map(
    fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(fs.readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
  )
  const applied = appliedMigrations(db)
  const names = new Set(applied.map((one) => one.name))
  return {
    pending: [...known.keys()].filter((name) => !names.has(name)),
    unknown: applied.filter(({ name, digest }) => known.get(name) !== digest).map((one) => one.name),
    last: applied.at(-1)?.name ?? null,
  }
}

type Applied = { name: string; digest: string; at: number }

/** The applied migrations in their order; `at` in ms UTC. Empty for a database without the table of them. */
export function appliedMigrations(db: Readable): Applied[] {
  const exists = statement(db, `select 1 from sqlite_schema where type = 'table' and name in ('migrations')`).get()
  return exists
    ? statement<Applied>(db, 'select name, digest, at from migrations order by coalesce(name, 0)').all()
    : []
}
