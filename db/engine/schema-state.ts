import path from 'node:path'
import { appliedIn, migrationsIn } from '#db/engine/apply-migrations.ts'
import type { Readable } from '#db/engine/open.ts'

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
  const known = new Map(migrationsIn(folder).map(({ name, digest }) => [name, digest]))
  const applied = appliedIn(db.$client)
  const names = new Set(applied.map((one) => one.name))
  return {
    pending: [...known.keys()].filter((name) => !names.has(name)),
    unknown: applied.filter(({ name, digest }) => known.get(name) !== digest).map((one) => one.name),
    last: applied.at(-1)?.name ?? null,
  }
}
