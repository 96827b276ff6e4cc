import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { recheckOptions, emptyBody } from '#app/api/http/request-fields.ts'
import { lookAgain } from '#db/commands/receipts/look-again.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { receiptPage } from '#db/queries/receipts/receipt-view.ts'
import { receiptPage as view } from '#domain/article/receipt-views.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the receipt of a story’s last publication: what the server found on its own pages.',
  least: 'reporter',
  own: 'story',
  takes: emptyBody.loose(),
  answers: view,
  refuses: ['not-found'],
} as const
const again = {
  does: 'Makes the server check a story’s pages again; `isAnew` also renders them again, here and in a cache in front.',
  least: 'reporter',
  scope: 'any',
  takes: recheckOptions,
  answers: null,
  refuses: ['not-found', 'not-allowed', 'not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor, params }) => {
    const id = idOf(params)
    return mayReadArticle(db, actor, id) ? ok(receiptPage(db, { id })) : refuse('not-found')
  }),
  POST: deskRoute(again, ({ isAnew }, { db, actor, params, now }) =>
    lookAgain(db, actor, { id: idOf(params), isAnew }, now),
  ),
})
