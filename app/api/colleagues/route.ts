import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { colleagues } from '#db/queries/people/colleagues.ts'
import { colleague, deskPage } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'Lists everybody to whom a story can be assigned, by name.',
  least: 'reporter',
  takes: emptyBody.loose(),
  answers: deskPage(colleague),
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db }) => ok({ items: colleagues(db), next: null })),
})
