import fs from 'node:fs'
import { databaseFile } from '#db/engine/migrate.ts'
import type { Db } from '#db/engine/open.ts'
import type { SchemaState } from '#db/engine/schema-state.ts'
import { bad, type Check, ok, quoting, warn } from '#db/health/health-check.ts'
import { databasePragmas } from '#db/queries/settings/database-pragmas.ts'
import { integrityProblems, isOfSearchIndex, orphansByTable } from '#db/queries/settings/integrity-problems.ts'

const RESTORE = 'Stop the server and restore the last backup: npm run news -- restore FILE (docs/operating.md).'
const MB = 1024 * 1024
/** The parent checkpoints the WAL long before; a commit does it at 64 MB. */
const LARGE_WAL = 256 * MB
const MOST_NAMED = 5

type Opening = { db: Db | null; databaseProblem: string | null; dataDir: string }

/** Says why the database cannot be opened; the pragmas, if it can. */
export const databaseCheck: Check<Opening> = {
  name: 'database',
  needs: 'folder',
  *look({ db, databaseProblem, dataDir }) {
    if (db === null) {
      const isMissing = databaseProblem?.startsWith('There is no ')
      const make = 'npm start makes an empty newsroom; a backup is restored with news restore FILE.'
      return yield bad(databaseProblem ?? '', isMissing ? make : RESTORE)
    }
    const pragmas = databasePragmas(db)
    for (const { name, value, expected } of pragmas)
      if (value !== expected)
        yield bad(
          `PRAGMA ${name} is ${value}, not ${expected}.`,
          'Start the server once with this version: it sets it.',
        )
    const wal = fs.statSync(`${databaseFile(dataDir)}-wal`, { throwIfNoEntry: false })?.size ?? 0
    if (wal > LARGE_WAL)
      yield warn(`The WAL has ${Math.round(wal / MB)} MB.`, 'End programs that keep the database open, then restart.')
    yield ok(`${pragmas.map(({ name, value }) => `${name} ${value}`).join(', ')}.`)
  },
}

type Opened = { db: Db; schema: SchemaState | null }
const read = new WeakMap<object, string[]>()

/** Reads the whole file, once for each context: two checks ask. */
export function integrityOf(context: { db: Db }): string[] {
  const known = read.get(context) ?? integrityProblems(context.db)
  read.set(context, known)
  return known
}

/** A name that no migration can have is not repeated. */
export const migrationName = (name: string): string =>
  /^\d{4}-[a-z0-9-]{1,60}\.sql$/.test(name) ? name : 'an odd name'

/** Checks that a database of any version can have. */
export const fileChecks = [
  {
    name: 'integrity',
    needs: 'database',
    *look(context) {
      const [first, ...others] = integrityOf(context).filter((line) => !isOfSearchIndex(line))
      const more = others.length > 0 ? ` (and ${others.length} more)` : ''
      if (first !== undefined) yield bad(`The database is damaged: ${first}${more}.`, RESTORE)
      yield ok('Every page and index of the database is whole.')
    },
  },
  {
    name: 'foreign-keys',
    needs: 'database',
    *look({ db }) {
      const rows = [...orphansByTable(db)].map(([table, count]) => `${count} of ${table}`)
      if (rows.length > 0) yield bad(`Rows reference missing rows: ${rows.join(', ')}.`, RESTORE)
      yield ok('No row references a missing one.')
    },
  },
  {
    name: 'schema',
    needs: 'database',
    *look({ schema }) {
      const { pending = [], unknown = [], last = null, differences = [] } = schema ?? {}
      if (unknown.length > 0)
        return yield bad(
          `The database has ${unknown.map(migrationName).join(', ')}, which this version does not know, or knows with other content.`,
          'Install the version that made it, or a newer one.',
        )
      const more = differences.length > MOST_NAMED ? ` (and ${differences.length - MOST_NAMED} more)` : ''
      const differs = bad(
        `The schema differs from what its migrations make: ${differences.slice(0, MOST_NAMED).join(', ')}${more}.`,
        'Take back what was changed by hand, or restore a backup: a backup of such a database is restored only at the terminal, with --despite-schema.',
      )
      if (differences.length > 0) yield quoting(differs)
      if (pending.length > 0)
        yield warn(
          `${pending.length} migrations are not applied, the first of them ${pending[0]}.`,
          'The next start applies them, as does npm run news -- migrate; a copy is made before. The doctor does not.',
        )
      yield ok(`Up to date, with ${migrationName(last ?? '')}.`)
    },
  },
] satisfies Check<Opened>[]
