import { and, eq, inArray, ne } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { thisEpoch } from '#db/queries/newsletters/sending-conditions.ts'
import { copies, houses, noticeChanges, notices, webhooks } from '#db/schema/tables.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { can } from '#domain/permissions/can.ts'
import type { HouseFields } from '#domain/republish/copy-views.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Adds a house, or changes one by its id. An address that an editor writes counts as proven. Only who may edit the
 * settings gives it another webhook. Refuses an address that another house has (`contact-taken`). `now` in ms UTC.
 */
export const saveHouse = commandFor(
  'copy.manage',
  (tx, { id: known, name, contact, webhook }: HouseFields & { id: number | null }, { actor, now }) => {
    const before = known === null ? null : tx.select().from(houses).where(eq(houses.id, known)).get()
    if (before === undefined) return refuse('not-found')
    if (webhook !== (before?.webhookId ?? null) && !can(actor, 'settings.edit')) return refuse('not-allowed')
    if (webhook !== null && !tx.select().from(webhooks).where(eq(webhooks.id, webhook)).get())
      return refuse('not-found')
    const read = contact === '' ? null : readerAddress(contact)
    const normal = read?.normal ?? null
    const isOther = and(eq(houses.normal, normal ?? ''), ne(houses.id, known ?? 0))
    if (normal !== null && tx.select().from(houses).where(isOther).get()) return refuse('contact-taken')
    const row = {
      name,
      contact: read?.address ?? null,
      normal,
      webhookId: webhook,
      confirmedAt: before?.confirmedAt ?? now,
    }
    const saved = before
      ? tx.update(houses).set(row).where(eq(houses.id, before.id)).returning().get()
      : tx
          .insert(houses)
          .values({ ...row, createdAt: now })
          .returning()
          .get()
    if (!saved) return refuse('not-found')
    record(tx, { what: 'copy.house-saved', actor, now, details: { house: saved.id, name } })
    return ok({ id: saved.id })
  },
)

/** Deletes a house with its copies and notices: it is told of nothing any more. */
export const deleteHouse = commandFor('copy.manage', (tx, { id }: { id: number }, { actor, now }) => {
  const house = tx.select().from(houses).where(eq(houses.id, id)).get()
  if (!house) return refuse('not-found')
  const own = tx.select({ id: notices.id }).from(notices).where(eq(notices.houseId, id))
  tx.delete(noticeChanges).where(inArray(noticeChanges.noticeId, own)).run()
  tx.delete(notices).where(eq(notices.houseId, id)).run()
  tx.delete(copies).where(eq(copies.houseId, id)).run()
  tx.delete(houses).where(eq(houses.id, id)).run()
  record(tx, { what: 'copy.house-deleted', actor, now, details: { house: id, name: house.name } })
  return ok(null)
})

/** Sends a notice once more that was refused, or of which nobody knows whether it came. `now` in ms UTC. */
export const retryNotice = commandFor('copy.manage', (tx, { id }: { id: number }, { actor, now }) => {
  const isOver = and(eq(notices.id, id), inArray(notices.state, ['refused', 'unknown']))
  const set = { state: 'queued', attempts: 0, nextAt: now, settledAt: null, epoch: thisEpoch } as const
  if (tx.update(notices).set(set).where(isOver).run().changes === 0) return refuse('not-found')
  record(tx, { what: 'copy.notice-retried', actor, now, details: { notice: id } })
  return ok(null)
})
