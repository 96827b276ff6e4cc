import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { editionVersionsOf } from '#db/queries/newsletters/edition-rows.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { editionVersion } from '#domain/newsletters/newsletter-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the versions of an edition that are kept, newest first. To restore one, save its document.',
    least: 'editor',
    scope: 'arrange',
    may: 'newsletter.edit',
    answers: deskPage(editionVersion),
    refuses: ['not-found'],
    work: (_, { db, params }) => {
      const items = editionVersionsOf(db, { id: idOf(params) })
      return items.length === 0 ? refuse('not-found') : ok({ items, next: null })
    },
  },
})
