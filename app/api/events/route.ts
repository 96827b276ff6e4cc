import { answer } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { listEvents } from '#db/queries/list-events.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(listQuery, ({ cursor }, { db, actor }) => answer(listEvents(db, actor, { cursor }))),
})
