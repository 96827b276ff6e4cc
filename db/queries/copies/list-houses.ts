import { and, asc, count, desc, eq, inArray, lt, max } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { articles, copies, houses, notices, partners, webhooks } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import { type CopyView, copyState, type HouseView } from '#domain/republish/copy-views.ts'

const SIZE = 50
export const COPIES = listCursor('copies', 'number')

/** Every house by its name, with its copies by state and its newest notice. */
export function listHouses(db: Readable): HouseView[] {
  const rows = db
    .select({ house: houses, partner: partners.name, hook: webhooks.address })
    .from(houses)
    .leftJoin(partners, eq(partners.id, houses.partnerId))
    .leftJoin(webhooks, eq(webhooks.id, houses.webhookId))
    .orderBy(asc(houses.name), asc(houses.id))
    .all()
  const { newest, undecided } = noticesByHouse(db)
  const byState = db
    .select({ houseId: copies.houseId, state: copies.state, n: count() })
    .from(copies)
    .groupBy(copies.houseId, copies.state)
    .all()
  const counted = Map.groupBy(byState, ({ houseId }) => houseId)
  return rows.map(({ house: { id, name, contact, webhookId, confirmedAt }, partner, hook }) => {
    const own = counted.get(id) ?? []
    const states = copyState.options.map((state) => [state, own.find((one) => one.state === state)?.n ?? 0])
    const notice = newest.get(id)
    return {
      id,
      name,
      contact: contact ?? '',
      webhook: webhookId,
      partner,
      host: hook === null ? null : new URL(hook).host,
      isConfirmed: confirmedAt !== null,
      copies: own.reduce((sum, { n }) => sum + n, 0),
      states: Object.fromEntries(states) as HouseView['states'],
      notice: notice
        ? { id: notice.id, state: notice.state, at: notice.settledAt ?? notice.nextAt, problem: notice.smtpText }
        : null,
      undecided: (undecided.get(id) ?? []).map((one) => one.id),
    }
  })
}

function noticesByHouse(db: Readable) {
  const last = db
    .select({ id: max(notices.id) })
    .from(notices)
    .groupBy(notices.houseId)
  const newest = db.select().from(notices).where(inArray(notices.id, last)).all()
  const open = db.select(columns(notices, 'id', 'houseId')).from(notices)
  const undecided = open.where(inArray(notices.state, ['refused', 'unknown'])).all()
  return {
    newest: new Map(newest.map((row) => [row.houseId, row])),
    undecided: Map.groupBy(undecided, ({ houseId }) => houseId),
  }
}

const view = (db: Readable) =>
  db
    .select({ copy: copies, headline: articles.headline, house: { id: houses.id, name: houses.name } })
    .from(copies)
    .innerJoin(articles, eq(articles.id, copies.articleId))
    .innerJoin(houses, eq(houses.id, copies.houseId))

type Row = ReturnType<ReturnType<typeof view>['all']>[number]
const toCopy = ({ copy, headline, house }: Row): CopyView => {
  const { id, articleId, address, how, takenAt, toldAt, state, reason, checkedAt } = copy
  const isConfirmed = copy.confirmedAt !== null
  return { id, house, articleId, headline, address, how, takenAt, isConfirmed, toldAt, state, reason, checkedAt }
}

/** Copies of a house, newest first, 50 at a time; null if there is no such house. */
export function copiesOfHouse(
  db: Readable,
  { id, cursor }: { id: number; cursor?: string | undefined },
): DeskPage<CopyView> | null {
  if (!db.select().from(houses).where(eq(houses.id, id)).get()) return null
  const [before] = COPIES.placeIn(cursor) ?? [Number.MAX_SAFE_INTEGER]
  const isNext = and(eq(copies.houseId, id), lt(copies.id, before))
  const rows = view(db)
    .where(isNext)
    .orderBy(desc(copies.id))
    .limit(SIZE + 1)
  return COPIES.toPage(rows.all().map(toCopy), SIZE, (row) => [row.id])
}

/** Copies of a story, oldest first; null if there is no such story. */
export const copiesOfStory = (db: Readable, { id }: { id: number }): DeskPage<CopyView> | null =>
  db.select({ id: articles.id }).from(articles).where(eq(articles.id, id)).get()
    ? {
        items: view(db).where(eq(copies.articleId, id)).orderBy(asc(copies.id)).all().map(toCopy),
        next: null,
      }
    : null
