import { eq, sql } from 'drizzle-orm'
import { FIRST_CHECK_MS, publicState } from '#db/commands/copies/steps/enqueue-notices.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { addresses, copies, houses, partners } from '#db/schema/tables.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { ok, refuse } from '#domain/result.ts'

/** Writes down a copy of a public story, `story` by the last part of its address. One that is known stays as it is. `now` in ms UTC. */
export const addCopy = commandFor(
  'copy.manage',
  (tx, { house: houseId, story, address }: { house: number; story: string; address: string }, { actor, now }) => {
    const house = tx.select().from(houses).where(eq(houses.id, houseId)).get()
    const articleId = tx.select().from(addresses).where(eq(addresses.slug, story)).get()?.articleId
    const revision = articleId === undefined ? undefined : publicState(tx, articleId)?.revision
    if (!house || articleId === undefined || revision === undefined) return refuse('not-found')
    const taken = { how: 'pasted', revision, takenAt: now, confirmedAt: now } as const
    const row = { ...taken, houseId, articleId, address, nextCheckAt: now + FIRST_CHECK_MS }
    // A form may have told of it whose letter nobody answered: an editor answers for it now.
    const set = { confirmedAt: sql`coalesce(${copies.confirmedAt}, ${now})` }
    tx.insert(copies).values(row).onConflictDoUpdate({ target: SAME_COPY, set }).run()
    record(tx, { what: 'copy.added', actor, now, articleId, details: { house: houseId, name: house.name, address } })
    return ok(null)
  },
)

const SAME_COPY = [copies.houseId, copies.articleId, copies.address]

/** Forgets a copy: its house is not told of that story any more, unless it has another one. */
export const deleteCopy = commandFor('copy.manage', (tx, { id }: { id: number }, { actor, now }) => {
  const gone = tx.delete(copies).where(eq(copies.id, id)).returning().get()
  if (!gone) return refuse('not-found')
  const details = { house: gone.houseId, address: gone.address }
  record(tx, { what: 'copy.deleted', actor, now, articleId: gone.articleId, details })
  return ok(null)
})

/**
 * Stores, in the transaction of their counts, stories that a partner took by its token, each once with its newest revision.
 * The house of a partner has the partner's contact, if that is an address that no other house has. `at` in ms UTC.
 */
export function recordTaken(
  tx: Tx,
  { partnerId, taken }: { partnerId: number; taken: readonly number[] },
  at: number,
): void {
  if (taken.length === 0) return
  const partner = tx.select().from(partners).where(eq(partners.id, partnerId)).get()
  if (!partner) return
  const read = readerAddress(partner.contact)
  const isFree = read !== null && !tx.select().from(houses).where(eq(houses.normal, read.normal)).get()
  const contact = isFree ? { contact: read.address, normal: read.normal } : {}
  const row = { name: partner.name, partnerId, ...contact, createdAt: at, confirmedAt: at }
  tx.insert(houses).values(row).onConflictDoNothing({ target: houses.partnerId }).run()
  const houseId = tx.select().from(houses).where(eq(houses.partnerId, partnerId)).get()?.id
  if (houseId === undefined) return
  for (const articleId of taken) {
    const revision = publicState(tx, articleId)?.revision
    if (revision === undefined) continue
    const copy = { houseId, articleId, how: 'token', revision, takenAt: at, confirmedAt: at } as const
    tx.insert(copies)
      .values(copy)
      .onConflictDoUpdate({ target: SAME_COPY, set: { revision, takenAt: at } })
      .run()
  }
}
