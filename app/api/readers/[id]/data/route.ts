import { z } from 'zod'
import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { readerData } from '#db/queries/newsletters/reader-data.ts'

const rows = z.array(z.looseObject({}))

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns everything that the paper knows of a reader: subscriptions with their consent, and what came of each letter.',
    least: 'editor',
    scope: null,
    may: 'newsletter.send',
    answers: z.looseObject({ address: z.string(), subscriptions: rows, letters: rows }),
    refuses: ['not-found'],
    work: (_, { db, params }) => found(readerData(db, { readerId: idOf(params) })),
  },
})
