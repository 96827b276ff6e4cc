import { not, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { isClaimed, isOfThisHistory } from '#db/queries/newsletters/sending-conditions.ts'
import { editions, sendings } from '#db/schema/tables.ts'

const OPEN = prepared({}, (db) =>
  db
    .select({ id: editions.id })
    .from(editions)
    .where(or(sql`${editions.state} = 'sending'`, sql`${editions.state} = 'stopped' and ${not(isOfThisHistory)}`))
    .limit(1),
)
const CLAIMED = prepared({}, (db) => db.select({ id: sendings.editionId }).from(sendings).where(isClaimed).limit(1))

/** True while a sender has work: an edition is under way or of another history, or a dead sender left letters. */
export const haveLettersToGo = (db: Readable): boolean => OPEN.get(db) !== undefined || CLAIMED.get(db) !== undefined
