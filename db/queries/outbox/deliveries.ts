import { and, desc, eq, gt, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { isWithoutLink } from '#db/queries/outbox/without-link.ts'
import { outbox } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import { deliveryAbout } from '#domain/article/history/delivery-about.ts'
import type { Delivery, DeliveryState } from '#domain/article/history/receipt-views.ts'
import { outsideProblem } from '#domain/http/outside-problem.ts'

const SIZE = 50
export const DELIVERIES = listCursor('deliveries', 'number')
type Row = Omit<Delivery, 'about' | 'state' | 'nextAt'> & { payload: unknown; dueAt: number }

const COLUMNS = columns(outbox, 'id', 'kind', 'target', 'payload', 'attempts', 'lastError', 'dueAt', 'doneAt')
const IS = {
  waiting: and(isNull(outbox.doneAt), eq(outbox.attempts, 0)),
  retrying: and(isNull(outbox.doneAt), gt(outbox.attempts, 0)),
  'given-up': and(isNotNull(outbox.doneAt), isNotNull(outbox.lastError)),
  delivered: and(isNotNull(outbox.doneAt), isNull(outbox.lastError)),
}

/**
 * Deliveries other than letters with a one-time link, which the page of people shows; newest first, 50 at a time, of one
 * state or of all.
 */
export function deliveries(
  db: Readable,
  { state, cursor }: { state?: DeliveryState | undefined; cursor?: string | undefined },
): DeskPage<Delivery> {
  const [before] = DELIVERIES.placeIn(cursor) ?? [Number.MAX_SAFE_INTEGER]
  const where = and(lt(outbox.id, before), isWithoutLink, state && IS[state])
  const found = db.select(COLUMNS).from(outbox).where(where).orderBy(desc(outbox.id))
  return DELIVERIES.toPage(
    found
      .limit(SIZE + 1)
      .all()
      .map(toDelivery),
    SIZE,
    ({ id }) => [id],
  )
}

function toDelivery({ payload, dueAt, ...row }: Row): Delivery {
  return {
    ...row,
    about: deliveryAbout(row.kind, payload),
    lastError: row.lastError === null ? null : outsideProblem(row.lastError),
    state: stateOf(row),
    nextAt: row.doneAt === null ? dueAt : null,
  }
}

function stateOf({ doneAt, lastError, attempts }: Pick<Row, 'doneAt' | 'lastError' | 'attempts'>): DeliveryState {
  if (doneAt !== null) return lastError === null ? 'delivered' : 'given-up'
  return attempts === 0 ? 'waiting' : 'retrying'
}
