import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { name, nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { linkOf } from '#app/api/people/link-of.ts'
import { addPerson } from '#db/commands/add-person.ts'
import { listPeople } from '#db/queries/list-people.ts'
import { ok } from '#domain/result.ts'

const body = z.strictObject({ email: z.email().max(254), name, role: z.enum(['reporter', 'editor', 'admin']) })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db, actor }) => {
    const people = listPeople(db, actor)
    return answer(people.ok ? ok({ items: people.value, next: null }) : people)
  }),
  POST: deskRoute(
    body,
    (input, { db, actor, now }) => {
      const added = addPerson(db, actor, input, now)
      return answer(added.ok ? ok({ id: added.value.id, link: linkOf(added.value.token) }) : added, 201)
    },
    { isSecret: true },
  ),
})
