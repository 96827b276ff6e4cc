import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { liftBounces } from '#db/commands/newsletters/reader-wishes.ts'
import { readerRow } from '#domain/newsletters/newsletter-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Lets letters go again to a reader whose mailbox bounced: subscriptions that ended by it go on if they had been confirmed.',
    least: 'editor',
    scope: null,
    answers: readerRow,
    refuses: ['not-found', 'not-bounced'],
    work: (_, { db, actor, params, now }) => liftBounces(db, actor, { readerId: idOf(params) }, now),
  },
})
