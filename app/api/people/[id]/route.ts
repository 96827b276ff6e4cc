import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { name } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { updatePerson } from '#db/commands/update-person.ts'

const body = z.strictObject({
  name: name.optional(),
  role: z.enum(['reporter', 'editor', 'admin']).optional(),
  disabled: z.boolean().optional(),
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(body, (input, { db, actor, params, now }) =>
    answer(updatePerson(db, actor, { id: String(params.id), ...input }, now), 204),
  ),
})
