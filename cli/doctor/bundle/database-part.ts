import { appliedIn } from '#db/engine/apply-migrations.ts'
import type { Db } from '#db/engine/open.ts'
import { migrationName } from '#db/health/database-checks.ts'
import { databasePragmas } from '#db/queries/settings/database-pragmas.ts'

type Master = { type: string; name: string; sql: string | null }

const masters = ({ $client }: Db): Master[] =>
  $client.prepare<[], Master>('select type, name, sql from sqlite_schema order by type, name').all()

/** The number of rows of each table; the name of an error, for one that cannot be counted. */
export const tablesPart = (db: Db): Record<string, number | string> =>
  Object.fromEntries(
    masters(db)
      .filter(({ type }) => type === 'table')
      .map(({ name }) => [name, rowsOf(db, name)]),
  )

function rowsOf({ $client }: Db, table: string): number | string {
  try {
    return (
      $client
        .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get() ?? 0
    )
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'error'
  }
}

/** Definitions of tables, indexes and triggers, as SQL. */
export const schemaPart = (db: Db): string =>
  masters(db)
    .flatMap(({ sql }) => (sql === null ? [] : [`${sql};\n`]))
    .join('\n')

export const migrationsPart = (db: Db): object[] =>
  appliedIn(db.$client).map(({ name, at }) => ({ name: migrationName(name), at: new Date(at).toISOString() }))

const MORE = ['page_count', 'freelist_count', 'schema_version', 'user_version', 'application_id', 'mmap_size']

export const pragmasPart = (db: Db): Record<string, unknown> => ({
  ...Object.fromEntries(databasePragmas(db).map(({ name, value }) => [name, value])),
  ...Object.fromEntries(MORE.map((name) => [name, db.$client.pragma(name, { simple: true })])),
  sqlite: db.$client.prepare('select sqlite_version()').pluck().get(),
})
