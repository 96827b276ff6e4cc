import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { subscribers } from '#db/queries/subscribers.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { subscriberPage } from '#domain/telling/telling-views.ts'

const list = {
  does: 'Who is told of the feeds by our own WebSub hub, newest first, 50 at a time; and how many each feed has.',
  takes: listQuery.pick({ cursor: true }),
  answers: subscriberPage,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor }) =>
    can(actor, 'deliveries.see') ? ok(subscribers(db, asked)) : refuse('not-allowed'),
  ),
})
