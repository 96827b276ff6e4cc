import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { FIRST_CHECK_MS, publicState, tellHouses } from '#db/commands/copies/steps/enqueue-notices.ts'
import { mayGetLetter } from '#db/commands/newsletters/steps/letter-tokens.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { withdrawalNotice } from '#db/queries/article/withdrawal-notice.ts'
import { houseLeaving, houseOfToken } from '#db/queries/copies/house-of-token.ts'
import { addressHmac } from '#db/queries/newsletters/reader-hmac.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { copies, houses, publications, published, revisions } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { copyAddress } from '#domain/republish/copy-views.ts'
import { mayBeRepublished } from '#domain/republish/republish-terms.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { cleanText } from '#domain/text/clean-text.ts'

const DAY_MS = 86_400_000
/** How long the link of the letter holds. */
export const HOUSE_TOKEN_MS = 7 * DAY_MS

type Told = { slug: string; house: string; contact: string; address: string }
/** A letter to a house whose link holds by `token` until `until` (ms UTC). */
export type HouseLetter = { houseId: number; token: string; until: number }

/**
 * Takes where a copy of a story stands, from a form that anybody sends. Nothing counts before the address is proven by a
 * letter: `post` enqueues it in the same transaction, at most one an address a day. The answer does not say whether the
 * house is known. Refuses what is no address, and a story that nobody may republish. `now` in ms UTC.
 */
export const tellCopy = (
  db: Db,
  { slug, house, contact: typed, address: where }: Told,
  post: (tx: Tx, letter: HouseLetter) => void,
  now: number,
): Result<null, 'invalid-address' | 'not-found'> =>
  write(db, (tx) => {
    const [read, name, address] = [
      readerAddress(typed),
      cleanText(house).trim().slice(0, 120),
      copyAddress.safeParse(where),
    ]
    if (!read || name === '' || !address.success) return refuse('invalid-address')
    const story = tx.select().from(published).where(eq(published.slug, slug)).get()
    const state = story && publicState(tx, story.articleId)
    if (!state || !mayBeRepublished(paperSettings(tx), { source: story.sourceId, live: story.live }))
      return refuse('not-found')
    const { address: contact, normal } = read
    tx.insert(houses).values({ name, contact, normal, createdAt: now }).onConflictDoNothing().run()
    const known = tx.select().from(houses).where(eq(houses.normal, normal)).get()
    if (!known) return refuse('not-found')
    const copy = { houseId: known.id, articleId: story.articleId, revision: state.revision, takenAt: now }
    tx.insert(copies)
      .values({ ...copy, address: address.data, how: 'form' })
      .onConflictDoNothing()
      .run()
    const isOfToday = known.letterAt !== null && now - known.letterAt < DAY_MS
    if (isOfToday || !mayGetLetter(tx, { normal, hmac: addressHmac(tx, normal) }, now)) return ok(null)
    const { token, tokenHash } = newToken()
    const until = now + HOUSE_TOKEN_MS
    tx.update(houses).set({ tokenHash, tokenUntil: until, letterAt: now }).where(eq(houses.id, known.id)).run()
    post(tx, { houseId: known.id, token, until })
    return ok(null)
  })

/**
 * Proves the address of a house by the token of its letter, and counts the copies that it told of; a second time changes
 * nothing. What changed since it told of them is told to it now. `now` in ms UTC.
 */
export const confirmHouse = (db: Db, { token }: { token: string }, now: number): Result<null, 'not-found'> =>
  write(db, (tx) => {
    const house = houseOfToken(tx, token, now)
    if (!house) return refuse('not-found')
    tx.update(houses)
      .set({ confirmedAt: sql`coalesce(${houses.confirmedAt}, ${now})` })
      .where(eq(houses.id, house.id))
      .run()
    const isNew = and(eq(copies.houseId, house.id), isNull(copies.confirmedAt))
    const proven = { confirmedAt: now, nextCheckAt: now + FIRST_CHECK_MS }
    for (const copy of tx.update(copies).set(proven).where(isNew).returning().all()) tellMissed(tx, house, copy, now)
    return ok(null)
  })

/** Tells a house of what happened to a story since it took its copy; of one that is gone nothing else. */
function tellMissed(tx: Tx, house: { id: number }, copy: typeof copies.$inferSelect, now: number): void {
  const { articleId, revision } = copy
  if (!publicState(tx, articleId)) {
    const isTaken = and(eq(revisions.articleId, articleId), eq(revisions.number, revision))
    const taken = tx.select({ id: revisions.id }).from(revisions).where(isTaken).get()
    const { headline } = taken ? readRevision(tx, taken.id).fields : { headline: '' }
    const note = withdrawalNotice(tx, { id: articleId })
    return tellHouses(tx, [house], { articleId, what: 'withdrawn', note, now }, { headline, revision, live: null })
  }
  const isSince = and(eq(publications.articleId, articleId), gt(publications.publishedAt, copy.takenAt))
  for (const { kind, note } of tx.select().from(publications).where(isSince).all())
    if (kind === 'correction' || kind === 'update')
      tellHouses(tx, [house], { articleId, what: kind === 'update' ? 'updated' : 'corrected', note, now })
}

/** Stops all letters to the house whose letters have this link: it has no address any more. `now` in ms UTC. */
export const leaveHouse = (db: Db, { token }: { token: string }, now: number): Result<null, 'not-found'> =>
  write(db, (tx) => {
    const house = houseLeaving(tx, token)
    if (!house) return refuse('not-found')
    tx.update(houses).set({ contact: null, normal: null }).where(eq(houses.id, house.id)).run()
    const details = { house: house.id, name: house.name }
    record(tx, { what: 'copy.house-saved', actor: SYSTEM, now, details })
    return ok(null)
  })
