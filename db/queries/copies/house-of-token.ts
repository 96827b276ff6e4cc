import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { leaveTokens } from '#db/queries/newsletters/reader-hmac.ts'
import { copies, houses } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'

/** The house whose letter had this link, with the addresses of its copies; null if the link does not hold at `now` (ms UTC). */
export function houseOfToken(db: Readable, token: string, now: number) {
  const holds = and(eq(houses.tokenHash, hashOfToken(token)), gt(houses.tokenUntil, now))
  const house = db.select({ id: houses.id, contact: houses.contact }).from(houses).where(holds).get()
  if (!house) return null
  const of = db.select({ address: copies.address, confirmedAt: copies.confirmedAt }).from(copies)
  const all = of.where(eq(copies.houseId, house.id)).orderBy(asc(copies.id)).all()
  return { ...house, pending: all.filter(({ confirmedAt }) => confirmedAt === null).map(({ address }) => address) }
}

/** Makes the token of the link by which a house leaves; it stands in each of its letters, and no list has the number 0. */
export const houseLeaveToken = (db: Readable, houseId: number): string => leaveTokens(db)(houseId, 0)

/** The house with an address whose letters have this link to leave; undefined if there is none. */
export function houseLeaving(db: Readable, token: string) {
  const hash = hashOfToken(token)
  const all = db.select().from(houses).where(isNotNull(houses.contact)).all()
  return all.find(({ id }) => hashOfToken(houseLeaveToken(db, id)) === hash)
}

/** The address of a house; null if it is gone. */
export const houseContact = (db: Readable, id: number): string | null =>
  db.select({ contact: houses.contact }).from(houses).where(eq(houses.id, id)).get()?.contact ?? null
