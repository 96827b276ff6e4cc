import { deskRoutes } from '#app/api/http/desk-route.ts'
import { colleagues } from '#db/queries/people/colleagues.ts'
import { colleague, deskPage } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists everybody to whom a story can be assigned, by name.',
    least: 'reporter',
    answers: deskPage(colleague),
    work: (_, { db }) => ok({ items: colleagues(db), next: null }),
  },
})
