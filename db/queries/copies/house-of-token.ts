import { and, asc, eq, gt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
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

/** The address of a house; null if it is gone. */
export const houseContact = (db: Readable, id: number): string | null =>
  db.select({ contact: houses.contact }).from(houses).where(eq(houses.id, id)).get()?.contact ?? null
