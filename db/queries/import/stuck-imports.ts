import { isNotNull, or, inArray } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { importBatches } from '#db/schema/tables.ts'

/** Ids of imports: stopped half-way without a job, with a job that failed, with a job that is requested or runs. */
export type StuckImports = { interrupted: number[]; failed: number[]; waiting: number[] }

export function stuckImports(db: Readable): StuckImports {
  const { id, state, wanted, error } = importBatches
  const rows = db
    .select({ id, state, wanted, error })
    .from(importBatches)
    .where(or(isNotNull(wanted), isNotNull(error), inArray(state, ['importing', 'undoing'])))
    .all()
  const ids = (isMeant: (row: (typeof rows)[number]) => boolean) => rows.filter(isMeant).map((row) => row.id)
  return {
    interrupted: ids((row) => row.wanted === null && row.error === null),
    failed: ids((row) => row.wanted === null && row.error !== null),
    waiting: ids((row) => row.wanted !== null),
  }
}
