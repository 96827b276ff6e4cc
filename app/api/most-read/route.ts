import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { slug } from '#app/api/http/request-fields.ts'
import { deskMostRead } from '#db/queries/reads/desk-most-read.ts'
import { DEFAULT_PERIOD, within } from '#domain/article/ranking.ts'
import { deskMostRead as view } from '#domain/article/read-views.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists the most read public stories of the paper or a section, with their reads by hour.',
  least: 'reporter',
  takes: z.object({ within: within.default(DEFAULT_PERIOD), section: slug.optional() }),
  answers: view,
  refuses: ['not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, now }) => {
    const found = deskMostRead(db, { ...asked, now })
    return found ? ok(found) : refuse('not-found')
  }),
})
