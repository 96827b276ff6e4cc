import { and, eq, type SQL, sql } from 'drizzle-orm'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { isClaimed, isOfThisHistory, isWaiting } from '#db/queries/newsletters/sending-conditions.ts'
import { editionLanes, editions, newsletterLists, sendings } from '#db/schema/tables.ts'
import type { EventKind } from '#domain/audit/event-sentences.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import { type EditionStop, stopOf } from '#domain/newsletters/sending-rules.ts'
import { type Actor, can, SYSTEM } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const isOfEdition = sql`${sendings.editionId} = ${editions.id}`

// By the key SQLite would pass over every letter that was sent before it finds one that waits.
const END = prepared({ endedAt: editions.createdAt }, (db, { endedAt }) =>
  db
    .update(editions)
    .set({ state: 'sent', endedAt })
    .where(
      sql`${editions.state} = 'sending'
        and not exists (select 1 from ${sendings} indexed by sendings_due where ${isOfEdition} and ${isWaiting})
        and not exists (select 1 from ${sendings} indexed by sendings_claimed where ${isOfEdition} and ${isClaimed})`,
    ),
)

const ADD = prepared(columns(editionLanes, 'editionId', 'lane', 'accepted', 'refused', 'complaints'), (db, row) => {
  const { editionId, lane, accepted, refused, complaints } = editionLanes
  const set = {
    accepted: sql`${accepted} + ${row.accepted}`,
    refused: sql`${refused} + ${row.refused}`,
    complaints: sql`${complaints} + ${row.complaints}`,
  }
  return db
    .insert(editionLanes)
    .values(row)
    .onConflictDoUpdate({ target: [editionId, lane], set })
    .returning()
})

type May = 'newsletter.edit' | 'newsletter.send'

/** Finds an edition with its list for those who `may`; `isPresent` if it is of this history of the database. */
export const editionFor =
  (may: May = 'newsletter.send') =>
  (tx: Tx, actor: Actor, { id }: { id: number }) => {
    if (!can(actor, may)) return refuse('not-allowed')
    const row = tx
      .select({ edition: editions, list: newsletterLists, isPresent: isOfThisHistory.mapWith(Boolean) })
      .from(editions)
      .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
      .where(eq(editions.id, id))
      .get()
    return row ? ok(row) : refuse('not-found')
  }

/** The same of a draft, in the version that the actor saw. */
export const draftFor =
  (may?: May) =>
  (tx: Tx, actor: Actor, { id, version: seen }: { id: number; version: number }) => {
    const found = editionFor(may)(tx, actor, { id })
    if (!found.ok) return found
    const { state, version, document: theirs } = found.value.edition
    if (state !== 'draft') return refuse('not-a-draft')
    return version === seen ? found : refuse('changed-meanwhile', { details: { theirs, version } })
  }

/** Makes scheduled editions drafts again, without the letters that were prepared for their readers. */
export function toDraft(tx: Tx, which: SQL | undefined): void {
  const set = { state: 'draft', scheduledAt: null, scheduledBy: null } as const
  for (const { id } of tx.update(editions).set(set).where(which).returning({ id: editions.id }).all())
    tx.delete(sendings).where(eq(sendings.editionId, id)).run()
}

type Act = { actor: Pick<Actor, 'id' | 'key'>; now: number } & Record<string, unknown>

/** Writes an act on an edition to the audit log. `now` in ms UTC. */
export const recordEdition = (
  tx: Tx,
  what: EventKind,
  { id, subject }: { id: number; subject: string },
  { actor, now, ...more }: Act,
): void => record(tx, { what, actor, now, details: { edition: id, subject, ...more } })

/** Notifies whoever scheduled an edition, and the editors, that it waits for a person. `now` in ms UTC. */
export function notifyWaiting(tx: Tx, of: { subject: string; scheduledBy: string | null }, now: number): void {
  const named = { scheduler: [of.scheduledBy] }
  notify(tx, { kind: 'edition-waits', actor: SYSTEM, articleId: null, now, named, comment: of.subject })
}

/**
 * Stops an edition under way until a person lets it go on, and notifies whoever scheduled it and the editors. `now` in ms
 * UTC.
 */
export function stopSending(tx: Tx, { editionId, why }: { editionId: number; why: EditionStop }, now: number): void {
  const edition = tx
    .update(editions)
    .set({ state: 'stopped', stoppedAt: now, stoppedWhy: why })
    .where(and(eq(editions.id, editionId), sql`${editions.state} = 'sending'`))
    .returning()
    .get()
  if (!edition) return
  recordEdition(tx, 'edition.stopped', edition, { actor: SYSTEM, now, why })
  notifyWaiting(tx, edition, now)
}

/** Ends each edition of which no letter waits or is under way. `now` in ms UTC. */
export function endEditions(tx: Tx, now: number): void {
  END.run(tx, { endedAt: now })
}

type Counted = { editionId: number; lane: Lane; accepted?: number; refused?: number; complaints?: number }

/** Counts what came of letters in a lane of an edition, and stops it where that is too bad. `now` in ms UTC. */
export function countInLane(
  tx: Tx,
  { editionId, lane, accepted = 0, refused = 0, complaints = 0 }: Counted,
  now: number,
): void {
  const row = ADD.get(tx, { editionId, lane, accepted, refused, complaints })
  const stoppedWhy = row && row.stoppedAt === null ? stopOf(row) : null
  if (stoppedWhy === null) return
  tx.update(editionLanes)
    .set({ stoppedAt: now, stoppedWhy })
    .where(and(eq(editionLanes.editionId, editionId), eq(editionLanes.lane, lane)))
    .run()
}
