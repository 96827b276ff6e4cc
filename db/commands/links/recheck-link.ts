import { eq } from 'drizzle-orm'
import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { linkTargets } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Queues an address for another check, as soon as the rate limit of its host allows. */
export function recheckLink(
  db: Db,
  actor: Actor,
  { href }: { href: string },
): Result<null, 'not-allowed' | 'not-found' | 'not-possible'> {
  return write(db, (tx) => {
    if (!can(actor, 'links.tend')) return refuse('not-allowed')
    const row = tx.select().from(linkTargets).where(eq(linkTargets.href, href)).get()
    if (!row) return refuse('not-found')
    if (!href.startsWith('https:')) return refuse('not-possible')
    tx.update(linkTargets).set({ isWanted: true }).where(eq(linkTargets.href, href)).run()
    return ok(null)
  })
}

/** Removes an address from the list of links to repair, with the reason; null puts it back. `now` in ms UTC. */
export const ignoreLink = commandFor(
  'links.tend',
  (tx, { href, why }: { href: string; why: string | null }, { actor, now }) => {
    const row = tx.select().from(linkTargets).where(eq(linkTargets.href, href)).get()
    if (!row) return refuse('not-found')
    const ignored =
      why === null
        ? { ignoredAt: null, ignoredBy: null, ignoredWhy: null }
        : { ignoredAt: now, ignoredBy: actor.id, ignoredWhy: why }
    tx.update(linkTargets).set(ignored).where(eq(linkTargets.href, href)).run()
    record(tx, { what: why === null ? 'link.minded' : 'link.ignored', actor, now, details: { href, why } })
    return ok(null)
  },
)

/** Turns the check of external addresses on or off. */
export const setLinkCheck = commandFor('settings.edit', (tx, { isOn }: { isOn: boolean }, { actor, now }) => {
  storeSetting(tx, 'link-check', isOn)
  record(tx, { what: 'settings.saved', actor, now, details: { fields: ['link-check'] } })
  return ok({ isOn })
})
