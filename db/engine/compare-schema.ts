import Database from 'better-sqlite3'
import { createMigrationsTable, type Migration, pendingOf, runMigration } from '#db/engine/apply-migrations.ts'
import { lowered, normalizedSql } from '#db/engine/normalized-sql.ts'

type Entry = { type: string; name: string; tbl_name: string; sql: string | null }

/** A row of the schema that SQLite makes by itself, and only in exactly this form: a trigger may be named so too. */
const OF_SQLITE: Record<string, string> = {
  sqlite_sequence: 'CREATE TABLE sqlite_sequence(name,seq)',
  sqlite_stat1: 'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  sqlite_stat4: 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
}
/** Longest part of a name that a sentence repeats: names of a copy are written by whoever made it. */
const MOST_OF_NAME = 80

/** The only difference that is reported of a database without a list that says how its schema came about. */
export const NO_LIST = 'the list of migrations is missing, or is another than Broadsheet makes'

/**
 * Compares tables, indexes, triggers and views of a database with those of an empty one that the same migrations made, in
 * the order in which this database had them. Reads the schema and the list of migrations, and runs nothing else on the
 * database: a trigger, a view or a check of a strange one could do harm. Returns the differences, such as `the trigger x
 * is no part of Broadsheet`; empty if there is none. Throws `UnknownSchema` if it had migrations that are not `known`.
 */
export function schemaDifferences(client: Database.Database, known: readonly Migration[]): string[] {
  const actual = entriesIn(client)
  const list = actual.find(({ name }) => name === 'migrations')
  if (!list || differencesOf([list], entriesAfter([], known)).length > 0) return [NO_LIST]
  const names = migrationsInOrder(client, known)
  const first = differencesOf(actual, entriesAfter(names, known))
  if (first.length === 0) return []
  // A copy that was written row by row may have lost the order.
  const sorted = names.toSorted()
  const second = differencesOf(actual, entriesAfter(sorted, known))
  return second.length < first.length ? second : first
}

const entriesIn = (client: Database.Database): Entry[] =>
  client
    .prepare<[], Entry>('select type, name, tbl_name, sql from sqlite_schema')
    .all()
    .filter((entry) => !isOfSqlite(entry))

const isOfSqlite = ({ type, name, sql }: Entry): boolean =>
  sql === null ? type === 'index' && name.startsWith('sqlite_autoindex_') : type === 'table' && OF_SQLITE[name] === sql

/** In the order in which they were applied, since a table may have its columns in another order after another one. */
function migrationsInOrder(client: Database.Database, known: readonly Migration[]): string[] {
  pendingOf(client, known)
  return client.prepare<[], string>('select name from migrations order by rowid').pluck().all()
}

const made = new Map<string, Entry[]>()

/** The schema that these migrations make of an empty database. */
function entriesAfter(names: readonly string[], known: readonly Migration[]): Entry[] {
  const migrations = names.flatMap((name) => known.find((one) => one.name === name) ?? [])
  const key = migrations.map(({ digest }) => digest).join()
  const before = made.get(key)
  if (before) return before
  const client = new Database(':memory:')
  try {
    client.pragma('foreign_keys=OFF')
    client.exec(createMigrationsTable)
    for (const migration of migrations) runMigration(client, migration)
    const entries = entriesIn(client)
    made.set(key, entries)
    return entries
  } finally {
    client.close()
  }
}

function differencesOf(actual: readonly Entry[], expected: readonly Entry[]): string[] {
  const tables = new Set(expected.filter(({ type }) => type === 'table').map(({ name }) => lowered(name)))
  const forms = (entries: readonly Entry[]) =>
    Map.groupBy(entries, ({ type, name }) => JSON.stringify([type, lowered(name)]))
  const asStored = (entries: readonly Entry[]) => JSON.stringify(entries.map(({ tbl_name: of, sql }) => [of, sql]))
  const asMeant = (entries: readonly Entry[]) =>
    JSON.stringify(entries.map(({ tbl_name: of, sql }) => [lowered(of), normalizedSql(sql ?? '', tables)]))
  const isSame = (one: readonly Entry[], other: readonly Entry[]) =>
    asStored(one) === asStored(other) || asMeant(one) === asMeant(other)
  const [ours, theirs] = [forms(expected), forms(actual)]
  const differences: string[] = []
  for (const [key, entries] of theirs) {
    const same = ours.get(key)
    if (!same) differences.push(`${whatIs(entries)} is no part of Broadsheet`)
    else if (!isSame(same, entries)) differences.push(`${whatIs(entries)} is another than Broadsheet makes`)
  }
  for (const [key, entries] of ours) if (!theirs.has(key)) differences.push(`${whatIs(entries)} is missing`)
  return differences
}

const whatIs = ([first]: readonly Entry[]): string => `the ${named(first?.type ?? '')} ${named(first?.name ?? '')}`

/** Without what could disturb a line of a terminal or a log. */
const named = (name: string): string => name.slice(0, MOST_OF_NAME).replaceAll(/[^\w. -]/g, '?')
