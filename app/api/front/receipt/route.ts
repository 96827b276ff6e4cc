import { deskRoutes } from '#app/api/http/desk-route.ts'
import { recheckOptions } from '#app/api/http/request-fields.ts'
import { checkAgain } from '#db/commands/receipts/check-again.ts'
import { receiptPage } from '#db/queries/receipts/receipt-view.ts'
import { receiptPage as view } from '#domain/article/history/receipt-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the receipt of the front’s last publication.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    answers: view,
    work: (_, { db }) => ok(receiptPage(db, { id: null })),
  },
  POST: {
    does: 'Makes the server check the front again; `isAnew` also renders it again, here and in a cache in front.',
    least: 'editor',
    scope: 'arrange',
    takes: recheckOptions,
    answers: null,
    refuses: ['not-found', 'not-possible'],
    work: ({ isAnew }, { db, actor, now }) => checkAgain(db, actor, { id: null, isAnew }, now),
  },
})
