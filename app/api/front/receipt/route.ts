import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { recheckOptions, emptyBody } from '#app/api/http/request-fields.ts'
import { lookAgain } from '#db/commands/receipts/look-again.ts'
import { receiptPage } from '#db/queries/receipts/receipt-view.ts'
import { receiptPage as view } from '#domain/article/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the receipt of the front’s last publication.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: view,
  refuses: ['not-allowed'],
} as const
const again = {
  does: 'Makes the server check the front again; `isAnew` also renders it again, here and in a cache in front.',
  least: 'editor',
  scope: 'arrange',
  takes: recheckOptions,
  answers: null,
  refuses: ['not-found', 'not-allowed', 'not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'front.edit') ? ok(receiptPage(db, { id: null })) : refuse('not-allowed'),
  ),
  POST: deskRoute(again, ({ isAnew }, { db, actor, now }) => lookAgain(db, actor, { id: null, isAnew }, now)),
})
