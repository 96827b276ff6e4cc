import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { IS_WITHOUT_LINK } from '#db/queries/outbox/without-link.ts'
import { deliveryAbout } from '#domain/article/delivery-about.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { Delivery, DeliveryState } from '#domain/article/receipt-views.ts'

const SIZE = 50
type Row = Omit<Delivery, 'about' | 'state' | 'nextAt'> & { payload: string; dueAt: number }

const COLUMNS = 'id, kind, target, payload, attempts, last_error lastError, due_at dueAt, done_at doneAt'
const IS: Record<DeliveryState, string> = {
  waiting: 'done_at is null and attempts = 0',
  retrying: 'done_at is null and attempts > 0',
  'given-up': 'done_at is not null and last_error is not null',
  delivered: 'done_at is not null and last_error is null',
}

/**
 * Deliveries other than letters with a one-time link, which the page of people shows; newest first, 50 at a time, of one
 * state or of all.
 */
export function deliveries(
  db: Readable,
  { state, cursor }: { state?: DeliveryState | undefined; cursor?: string | undefined },
): DeskPage<Delivery> {
  const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER
  const where = state === undefined ? '' : `and ${IS[state]}`
  const sql = `select ${COLUMNS} from outbox where id < ? and ${IS_WITHOUT_LINK} ${where} order by id desc limit ${SIZE + 1}`
  const rows = statement<Row>(db, sql).all(before)
  const items = rows.slice(0, SIZE).map(toDelivery)
  return { items, next: rows.length > SIZE ? String(items.at(-1)?.id) : null }
}

function toDelivery({ payload, dueAt, ...row }: Row): Delivery {
  return {
    ...row,
    about: deliveryAbout(row.kind, JSON.parse(payload)),
    state: stateOf(row),
    nextAt: row.doneAt === null ? dueAt : null,
  }
}

function stateOf({ doneAt, lastError, attempts }: Pick<Row, 'doneAt' | 'lastError' | 'attempts'>): DeliveryState {
  if (doneAt !== null) return lastError === null ? 'delivered' : 'given-up'
  return attempts === 0 ? 'waiting' : 'retrying'
}
