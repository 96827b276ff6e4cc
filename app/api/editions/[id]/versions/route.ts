import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { editionVersionsOf } from '#db/queries/newsletters/edition-rows.ts'
import { editionVersion } from '#domain/newsletters/newsletter-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the versions of an edition that are kept, newest first. To restore one, save its document.',
    least: 'editor',
    scope: 'arrange',
    may: 'newsletter.edit',
    answers: z.strictObject({ versions: z.array(editionVersion) }),
    refuses: ['not-found'],
    work: (_, { db, params }) => {
      const versions = editionVersionsOf(db, { id: idOf(params) })
      return versions.length === 0 ? refuse('not-found') : ok({ versions })
    },
  },
})
