import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { name } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { updatePerson } from '#db/commands/update-person.ts'
import { role } from '#domain/permissions/can.ts'

const change = {
  does: 'Changes a person’s name or role, or disables or enables their account.',
  takes: z.strictObject({ name: name.optional(), role: role.optional(), disabled: z.boolean().optional() }),
  answers: null,
  refuses: ['not-allowed', 'not-found', 'last-admin'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(change, (input, { db, actor, params, now }) =>
    updatePerson(db, actor, { id: String(params.id), ...input }, now),
  ),
})
