import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { events } from '#db/schema/tables.ts'

const FIRST = prepared({}, (db) => db.select({ at: events.at }).from(events).orderBy(events.id).limit(1))

/**
 * When the newsroom was set up (ms UTC): the first entry of the audit log, which nobody edits; 0 if there is none. It
 * dates a feed that never had an item. No page depends on it: the first entry stays the first.
 */
export const newsroomBegan = (db: Readable): number => FIRST.get(db)?.at ?? 0
