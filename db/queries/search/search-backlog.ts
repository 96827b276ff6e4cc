import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { searchBacklog as backlog } from '#db/schema/tables.ts'

const UPTO = prepared({}, (db) => db.select({ upto: backlog.upto }).from(backlog))

/** Stories up to this id are not in the search index yet, except those published since; 0 if all are. */
export const searchBacklog = (db: Readable): number => UPTO.get(db)?.upto ?? 0
