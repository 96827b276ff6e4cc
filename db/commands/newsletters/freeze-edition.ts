import { and, eq, sql } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/end-editions.ts'
import { getsLetters } from '#db/commands/newsletters/steps/sending-conditions.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editions, epoch, readers, sendings, subscriptions } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Freeze = {
  editionId: number
  /** MIME of the letter, with places for a reader's tokens. */
  letter: Buffer
  /** Host of the paper: the domain of each `Message-ID`. */
  host: string
}

/**
 * Begins the sending of an edition: freezes its bytes and its readers, those who confirmed, have not left or paused and
 * are not suppressed. Each gets one row, with a `Message-ID` and a token for the return path that hold for every
 * attempt. Returns how many. `now` in ms UTC.
 */
export const freezeEdition = (
  db: Db,
  actor: Actor,
  { editionId, letter, host }: Freeze,
  now: number,
): Result<{ readers: number }, 'not-allowed' | 'not-found' | 'frozen-already'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const edition = tx.select().from(editions).where(eq(editions.id, editionId)).get()
    if (!edition) return refuse('not-found')
    if (edition.state !== 'draft' && edition.state !== 'scheduled') return refuse('frozen-already')
    tx.update(editions)
      .set({ state: 'sending', letter, frozenAt: now, epoch: sql`(select ${epoch.value} from ${epoch})` })
      .where(eq(editions.id, editionId))
      .run()
    const rows = sql`select ${editionId}, ${readers.id}, ${readers.lane}, 'queued',
      lower(hex(randomblob(16))) || '@' || ${host}, lower(hex(randomblob(16))), 0, ${now}, null, null, null, null, null, null, null, null
      from ${subscriptions} join ${readers} on ${readers.id} = ${subscriptions.readerId}
      where ${and(eq(subscriptions.listId, edition.listId), getsLetters(now))}`
    const { changes } = tx.insert(sendings).select(rows).run()
    const details = { edition: editionId, subject: edition.subject, readers: changes }
    record(tx, { what: 'edition.begun', actor, now, details })
    endEditions(tx, now)
    return ok({ readers: changes })
  })
