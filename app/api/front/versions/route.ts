import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { frontVersions } from '#db/queries/front/front-versions.ts'
import { frontVersion } from '#domain/article/front-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const versions = {
  does: 'Lists the published versions of the front, newest first, each with its changes.',
  least: 'editor',
  scope: 'arrange',
  takes: z.object({ before: z.coerce.number().int().positive().optional() }),
  answers: z.strictObject({ items: z.array(frontVersion), next: z.int().nullable() }),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(versions, (input, { db, actor }) =>
    can(actor, 'front.edit') ? ok(frontVersions(db, input)) : refuse('not-allowed'),
  ),
})
