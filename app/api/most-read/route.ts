import { z } from 'zod'
import { deskRoutes, found } from '#app/api/http/desk-route.ts'
import { slug } from '#app/api/http/request-fields.ts'
import { deskMostRead } from '#db/queries/reads/desk-most-read.ts'
import { DEFAULT_PERIOD, within } from '#domain/article/lists/ranking.ts'
import { deskMostRead as view } from '#domain/article/lists/read-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the most read public stories of the paper or a section, with their reads by hour.',
    least: 'reporter',
    takes: z.object({ within: within.default(DEFAULT_PERIOD), section: slug.optional() }),
    answers: view,
    refuses: ['not-found'],
    work: (asked, { db, now }) => found(deskMostRead(db, { ...asked, now })),
  },
})
