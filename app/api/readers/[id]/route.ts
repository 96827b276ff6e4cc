import { z } from 'zod'
import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { eraseReader } from '#db/commands/newsletters/reader-wishes.ts'
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
  DELETE: {
    does: 'Erases a reader with all subscriptions. A keyed hash of the address stays, so that no import brings it back.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => eraseReader(db, { actor, readerId: idOf(params) }, now),
  },
})
