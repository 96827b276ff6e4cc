import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { deliveries, DELIVERIES } from '#db/queries/outbox/deliveries.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { delivery, deliveryState } from '#domain/article/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists deliveries to others, such as cache purges, newest first, 50 at a time.',
  least: 'editor',
  takes: z.object({ cursor: cursorIn(DELIVERIES), state: deliveryState.optional() }),
  answers: deskPage(delivery),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor }) =>
    can(actor, 'deliveries.see') ? ok(deliveries(db, asked)) : refuse('not-allowed'),
  ),
})
