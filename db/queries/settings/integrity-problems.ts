import { errorCode } from '#db/engine/disk-trouble.ts'
import type { Db } from '#db/engine/open.ts'

const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR)/

/**
 * Returns the faults that SQLite finds in the file and its indexes, at most 100 lines; empty if it is whole. Reads
 * everything. Damage that ends the check itself is one line.
 */
export const integrityProblems = (db: Db): string[] => problemsOf(db, 'integrity_check')

const SEARCH_INDEXES = ['search_index', 'working_index'] as const

/** Returns the faults of the full-text indexes, for readers and for the desk; empty if both are whole. */
export const searchIndexDamage = (db: Db): string[] =>
  SEARCH_INDEXES.flatMap((index) => problemsOf(db, `integrity_check(${index})`))

/** True for a fault of a full-text index. SQLite checks them with everything else, and they can be made anew. */
export const isOfSearchIndex = (line: string): boolean =>
  /fts5/i.test(line) && SEARCH_INDEXES.some((index) => line.includes(index))

function problemsOf({ $client }: Db, check: string): string[] {
  try {
    return ($client.pragma(check) as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok')
  } catch (error) {
    if (!DAMAGE.test(errorCode(error))) throw error
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** The number of rows of each table that reference a missing row. */
export function orphansByTable({ $client }: Db): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { table } of $client.pragma('foreign_key_check') as { table: string }[])
    counts.set(table, (counts.get(table) ?? 0) + 1)
  return counts
}
