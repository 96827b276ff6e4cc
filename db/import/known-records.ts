import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { RecordHash } from '#db/import/record-hash.ts'

/** True if a record was taken in before as it stands, so that it needs no conversion. */
export type IsUnchanged = (record: RecordHash) => boolean

/** Looks records up by their hash. */
export const unchangedIn =
  (db: Readable): IsUnchanged =>
  ({ importId, hash }) =>
    statement(db, 'select 1 from import_records where import_id = ? and record_hash = ?').get(importId, hash) !==
    undefined
