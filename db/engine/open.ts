import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { germanSyllables } from '#db/engine/german-hyphenation.ts'
import { withFileNamed } from '#db/engine/with-file-named.ts'
import * as newsroom from '#db/schema/newsroom-tables.ts'
import * as people from '#db/schema/people-tables.ts'
import { hyphenateGermanWith } from '#domain/search/compounds.ts'

// Texts are indexed and searched wherever a database is open.
hyphenateGermanWith(germanSyllables)

const schema = { ...newsroom, ...people }

const wrap = (client: Database.Database) => drizzle(client, { schema })
export type Db = ReturnType<typeof wrap>
declare const inTransaction: unique symbol
/**
 * The transaction of a command inside `write()`: the writing connection, in an open transaction. Never open one
 * yourself.
 */
export type Tx = Db & { readonly [inTransaction]: true }
/** Parameter of a query: a connection, or a command's transaction. */
export type Readable = Db

export type OpenOptions = {
  mode: 'write' | 'read'
  /** How long a statement waits for another process's write: 5,000 in the terminal, at most 50 in a server. */
  busyTimeoutMs: number
}

/**
 * Opens the database with the pragmas on which durability and integrity depend, and reads each back. Throws if one was
 * not applied.
 */
export function openDatabase(file: string, options: OpenOptions): Db {
  const client = new Database(file, { readonly: options.mode === 'read', timeout: options.busyTimeoutMs })
  try {
    withFileNamed(file, () => client.pragma('schema_version'))
    if (options.mode === 'write') expectPragma(client, 'journal_mode', 'WAL', 'wal')
    // The driver reopens a WAL file at NORMAL, which may lose an acknowledged write.
    expectPragma(client, 'synchronous', 'FULL', 2)
    expectPragma(client, 'foreign_keys', 'ON', 1)
    expectPragma(client, 'trusted_schema', 'OFF', 0)
    expectPragma(client, 'cell_size_check', 'ON', 1)
    expectPragma(client, 'mmap_size', '0', undefined, 0)
    expectPragma(client, 'journal_size_limit', '67108864', 67_108_864)
  } catch (error) {
    client.close()
    throw error
  }
  return wrap(client)
}

function expectPragma(client: Database.Database, name: string, value: string, ...expected: unknown[]): void {
  client.pragma(`${name}=${value}`)
  const actual = client.pragma(name, { simple: true })
  if (!expected.includes(actual)) throw new Error(`PRAGMA ${name} is ${actual} and not ${value}`)
}
