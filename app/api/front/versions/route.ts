import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { frontVersions } from '#db/queries/front/front-versions.ts'
import { frontVersion } from '#domain/article/front/front-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the published versions of the front, newest first, each with its changes.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    takes: z.object({ before: z.coerce.number().int().positive().optional() }),
    answers: z.strictObject({ items: z.array(frontVersion), next: z.int().nullable() }),
    work: (input, { db }) => ok(frontVersions(db, input)),
  },
})
