import type { Db } from '#db/engine/open.ts'

/** A pragma with its value and the one that `openDatabase` and a new database have. */
export type PragmaValue = { name: string; value: string | number; expected: string | number }

const EXPECTED: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  page_size: 4_096,
  encoding: 'UTF-8',
  auto_vacuum: 0,
}

/** The pragmas on which durability and integrity depend, as they are on this connection and in this file. */
export const databasePragmas = ({ $client }: Db): PragmaValue[] =>
  Object.entries(EXPECTED).map(([name, expected]) => ({
    name,
    value: $client.pragma(name, { simple: true }) as string | number,
    expected,
  }))
