import { deskRoute } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { colleagues } from '#db/queries/colleagues.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db }) => ({ status: 200, body: { items: colleagues(db), next: null } })),
})
