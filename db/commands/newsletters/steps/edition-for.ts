import { eq, type SQL } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { isOfThisHistory } from '#db/queries/newsletters/sending-conditions.ts'
import { editions, newsletterLists, sendings } from '#db/schema/tables.ts'
import type { EventKind } from '#domain/audit/event-sentences.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

type May = 'newsletter.edit' | 'newsletter.send'

/** An edition with its list, for an actor who `may`; `isPresent` if it is of this history of the database. */
export function editionFor(tx: Tx, actor: Actor, id: number, may: May = 'newsletter.send') {
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
export function draftFor(tx: Tx, actor: Actor, seen: { id: number; version: number }, may?: May) {
  const found = editionFor(tx, actor, seen.id, may)
  if (!found.ok) return found
  const { state, version, document: theirs } = found.value.edition
  if (state !== 'draft') return refuse('not-a-draft')
  return version === seen.version ? found : refuse('changed-meanwhile', { details: { theirs, version } })
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
