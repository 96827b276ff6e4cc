import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { deliveries, DELIVERIES } from '#db/queries/outbox/deliveries.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { delivery, deliveryState } from '#domain/article/history/receipt-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists deliveries to others, such as cache purges, newest first, 50 at a time.',
    least: 'editor',
    may: 'deliveries.see',
    takes: z.object({ cursor: cursorIn(DELIVERIES), state: deliveryState.optional() }),
    answers: deskPage(delivery),
    work: (asked, { db }) => ok(deliveries(db, asked)),
  },
})
