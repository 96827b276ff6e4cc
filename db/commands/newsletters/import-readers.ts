import { and, eq } from 'drizzle-orm'
import { addressHmac } from '#db/commands/newsletters/steps/address-hmac.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { newsletterLists, readers, subscriptions, suppressed } from '#db/schema/tables.ts'
import type { ListedReader } from '#domain/newsletters/readers-file.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Form of a subscription that was imported. */
export const IMPORTED = 'import'

type Import = {
  /** Its slug. */
  list: string
  readers: readonly ListedReader[]
  /** The proof that is kept: a sentence on who says that these readers consented, and from what they know it. */
  consent: string
}
/** `known` have the list or left it; `suppressed` bounced, complained or were erased: nothing changes for either. */
export type ReadersImported = { added: number; known: number; suppressed: number }

/** Readers in one transaction, so that editors do not wait for it. */
const PART = 100

/**
 * Subscribes readers who consented elsewhere: as confirmed, with the times that the file has. Whoever left this list,
 * bounced, complained or was erased here is not brought back. May be run again after it was ended. `now` in ms UTC.
 */
export async function importReaders(
  db: Db,
  actor: Actor,
  { list: slug, readers: given, consent }: Import,
  now: number,
): Promise<Result<ReadersImported, 'not-allowed' | 'not-found'>> {
  if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
  const list = db.select().from(newsletterLists).where(eq(newsletterLists.slug, slug)).get()
  if (!list) return refuse('not-found')
  const context = { listId: list.id, consent, now }
  const done: ReadersImported = { added: 0, known: 0, suppressed: 0 }
  for (let at = 0; at < given.length; at += PART) {
    const outcomes = await retryWhileBusy(db, () =>
      write(db, (tx) => ok(given.slice(at, at + PART).map((one) => importOne(tx, one, context)))),
    )
    for (const outcome of outcomes.ok ? outcomes.value : []) done[outcome] += 1
  }
  const details = { list: list.name, readers: done.added }
  await retryWhileBusy(db, () => write(db, (tx) => ok(record(tx, { what: 'reader.imported', actor, now, details }))))
  return ok(done)
}

type Context = { listId: number; consent: string; now: number }

function importOne(tx: Tx, listed: ListedReader, { listId, consent, now }: Context): keyof ReadersImported {
  const { askedAt, confirmedAt, ...address } = listed
  const hmac = addressHmac(tx, address.normal)
  if (tx.select().from(suppressed).where(eq(suppressed.hmac, hmac)).get()) return 'suppressed'
  tx.insert(readers)
    .values({ ...address, hmac, createdAt: now })
    .onConflictDoNothing()
    .run()
  const id = tx.select({ id: readers.id }).from(readers).where(eq(readers.normal, address.normal)).get()?.id ?? 0
  const isThis = and(eq(subscriptions.readerId, id), eq(subscriptions.listId, listId))
  const known = tx.select().from(subscriptions).where(isThis).get()
  if (known && (known.state !== 'asked' || known.leftAt !== null)) return 'known'
  const asked = askedAt ?? confirmedAt ?? now
  const row = {
    state: 'confirmed',
    words: consent,
    form: IMPORTED,
    askedAt: asked,
    confirmedAt: confirmedAt ?? asked,
  } as const
  if (known) tx.update(subscriptions).set(row).where(isThis).run()
  else
    tx.insert(subscriptions)
      .values({ readerId: id, listId, ...row })
      .run()
  return 'added'
}
