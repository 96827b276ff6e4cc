import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import type { RecordHash } from '#db/import/record-hash.ts'
import { importRecords } from '#db/schema/imports.ts'

const HASH = prepared({ importId: importRecords.importId }, (db, { importId }) =>
  db.select({ hash: importRecords.recordHash }).from(importRecords).where(eq(importRecords.importId, importId)),
)

/** True if a record was taken in before as it stands, so that it needs no conversion. */
export type IsUnchanged = (record: RecordHash) => boolean

/** Looks records up by their hash. */
export const unchangedIn =
  (db: Readable): IsUnchanged =>
  ({ importId, hash }) =>
    HASH.get(db, { importId })?.hash === hash
