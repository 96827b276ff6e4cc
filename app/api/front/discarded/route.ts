import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { discardedFronts } from '#db/queries/front/front-draft.ts'
import { discardedFront } from '#domain/article/front/front-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the drafts of the front that ended without being published, newest first.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    answers: z.strictObject({ items: z.array(discardedFront) }),
    work: (_, { db }) => ok({ items: discardedFronts(db) }),
  },
})
