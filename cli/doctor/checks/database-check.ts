import fs from 'node:fs'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, ok, quoting, together, warn } from '#cli/doctor/finding.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import type { Db } from '#db/engine/open.ts'
import { databasePragmas } from '#db/queries/settings/database-pragmas.ts'
import { integrityProblems, isOfSearchIndex, orphansByTable } from '#db/queries/settings/integrity-problems.ts'

const RESTORE = 'Stop the server and restore the last backup: npm run news -- restore FILE (docs/operating.md).'
const MB = 1024 * 1024
/** The parent checkpoints the WAL long before; a commit does it at 64 MB. */
const LARGE_WAL = 256 * MB

/** Says why the database cannot be opened; the pragmas, if it can. */
export const databaseCheck: DoctorCheck = {
  name: 'database',
  needs: 'folder',
  look({ db, databaseProblem, dataDir }) {
    if (db === null)
      return (databaseProblem ?? '').startsWith('There is no ')
        ? bad(databaseProblem ?? '', 'npm start makes an empty newsroom; a backup is restored with news restore FILE.')
        : bad(databaseProblem ?? '', RESTORE)
    const wrong = databasePragmas(db).filter(({ value, expected }) => value !== expected)
    const wal = fs.statSync(`${databaseFile(dataDir)}-wal`, { throwIfNoEntry: false })?.size ?? 0
    const names = databasePragmas(db).map(({ name, value }) => `${name} ${value}`)
    return together(
      [
        ...wrong.map(({ name, value, expected }) =>
          bad(`PRAGMA ${name} is ${value}, not ${expected}.`, 'Start the server once with this version: it sets it.'),
        ),
        wal > LARGE_WAL
          ? warn(`The WAL has ${Math.round(wal / MB)} MB.`, 'End programs that keep the database open, then restart.')
          : null,
      ],
      `${names.join(', ')}.`,
    )
  },
}

const read = new WeakMap<Db, string[]>()

/** Reads the whole file, once for each connection: two checks ask. */
export function integrityOf(db: Db): string[] {
  const known = read.get(db) ?? integrityProblems(db)
  read.set(db, known)
  return known
}

export const integrityCheck: DoctorCheck = {
  name: 'integrity',
  needs: 'database',
  look({ db }) {
    if (!db) throw new Error('no database')
    const found = integrityOf(db).filter((line) => !isOfSearchIndex(line))
    if (found.length === 0) return ok('Every page and index of the database is whole.')
    return bad(
      `The database is damaged: ${found[0]}${found.length > 1 ? ` (and ${found.length - 1} more)` : ''}.`,
      RESTORE,
    )
  },
}

export const foreignKeysCheck: DoctorCheck = {
  name: 'foreign-keys',
  needs: 'database',
  look({ db }) {
    if (!db) throw new Error('no database')
    const orphans = [...orphansByTable(db)]
    if (orphans.length === 0) return ok('No row references a missing one.')
    const rows = orphans.map(([table, count]) => `${count} of ${table}`)
    return bad(`Rows reference missing rows: ${rows.join(', ')}.`, RESTORE)
  },
}

/** A name that no migration can have is not repeated. */
export const migrationName = (name: string): string =>
  /^\d{4}-[a-z0-9-]{1,60}\.sql$/.test(name) ? name : 'an odd name'

const MOST_NAMED = 5

export const schemaCheck: DoctorCheck = {
  name: 'schema',
  needs: 'database',
  look({ schema }) {
    const { pending = [], unknown = [], last = null, differences = [] } = schema ?? {}
    const odd = unknown.map(migrationName)
    if (unknown.length > 0)
      return bad(
        `The database has ${odd.join(', ')}, which this version does not know, or knows with other content.`,
        'Install the version that made it, or a newer one.',
      )
    const more = differences.length > MOST_NAMED ? ` (and ${differences.length - MOST_NAMED} more)` : ''
    const differs = bad(
      `The schema differs from what its migrations make: ${differences.slice(0, MOST_NAMED).join(', ')}${more}.`,
      'Take back what was changed by hand, or restore a backup: a backup of such a database is restored only at the terminal, with --despite-schema.',
    )
    const isBehind = warn(
      `${pending.length} migrations are not applied, the first of them ${pending[0]}.`,
      'The next start applies them, as does npm run news -- migrate; a copy is made before. The doctor does not.',
    )
    return together(
      [differences.length > 0 ? quoting(differs) : null, pending.length > 0 ? isBehind : null],
      `Up to date, with ${migrationName(last ?? '')}.`,
    )
  },
}
