import type { Readable } from '#db/engine/open.ts'
import { IMPORT_RECORD } from '#db/import/imported-content.ts'
import type { RecordHash } from '#db/import/record-hash.ts'

/** True if a record was taken in before as it stands, so that it needs no conversion. */
export type IsUnchanged = (record: RecordHash) => boolean

/** Looks records up by their hash. */
export const unchangedIn =
  (db: Readable): IsUnchanged =>
  ({ importId, hash }) =>
    IMPORT_RECORD.get(db, { importId })?.recordHash === hash
