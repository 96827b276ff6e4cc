import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { recheckOptions } from '#app/api/http/request-fields.ts'
import { checkAgain } from '#db/commands/receipts/check-again.ts'
import { receiptPage } from '#db/queries/receipts/receipt-view.ts'
import { receiptPage as view } from '#domain/article/history/receipt-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the receipt of a story’s last publication: what the server found on its own pages.',
    least: 'reporter',
    own: 'story',
    may: 'article.read',
    answers: view,
    refuses: ['not-found'],
    work: (_, { db, params }) => ok(receiptPage(db, { id: idOf(params) })),
  },
  POST: {
    does: 'Makes the server check a story’s pages again; `isAnew` also renders them again, here and in a cache in front.',
    least: 'reporter',
    scope: 'any',
    takes: recheckOptions,
    answers: null,
    refuses: ['not-found', 'not-possible'],
    work: ({ isAnew }, { db, actor, params, now }) => checkAgain(db, actor, { id: idOf(params), isAnew }, now),
  },
})
