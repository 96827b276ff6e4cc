import { appliedIn, migrationsIn } from '#db/engine/apply-migrations.ts'
import { schemaDifferences } from '#db/engine/compare-schema.ts'
import { migrationsFolder } from '#db/engine/migrate.ts'
import type { Readable } from '#db/engine/open.ts'

export type SchemaState = {
  /** Names of migrations of this program that the database lacks. */
  pending: string[]
  /** Names of applied migrations that this program does not have, or has with other content. */
  unknown: string[]
  /** Name of the last applied migration; null if none was. */
  last: string | null
  /** Differences from the schema that those migrations make (`schemaDifferences`); empty if one of them is unknown. */
  differences: string[]
}

/** Compares the migrations of a database, and the schema that they made, with those of this program. Applies none. */
export function schemaState(db: Readable, folder: string = migrationsFolder()): SchemaState {
  const ours = migrationsIn(folder)
  const known = new Map(ours.map(({ name, digest }) => [name, digest]))
  const applied = appliedIn(db.$client)
  const names = new Set(applied.map((one) => one.name))
  const unknown = applied.filter(({ name, digest }) => known.get(name) !== digest).map((one) => one.name)
  return {
    pending: [...known.keys()].filter((name) => !names.has(name)),
    unknown,
    last: applied.at(-1)?.name ?? null,
    differences: unknown.length > 0 ? [] : schemaDifferences(db.$client, ours),
  }
}
