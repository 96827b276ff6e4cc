import { deskRoute } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { colleagues } from '#db/queries/colleagues.ts'
import { colleague, deskPage } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'Lists everybody to whom a story can be assigned, by name.',
  takes: emptyBody.loose(),
  answers: deskPage(colleague),
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db }) => ok({ items: colleagues(db), next: null })),
})
