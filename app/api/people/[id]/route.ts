import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { name } from '#app/api/http/request-fields.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { role } from '#domain/permissions/can.ts'

const change = {
  does: 'Changes a person’s name or role, or disables or enables their account.',
  least: 'admin',
  takes: z.strictObject({ name: name.optional(), role: role.optional(), disabled: z.boolean().optional() }),
  example: { name: 'Pia' },
  answers: null,
  refuses: ['not-allowed', 'not-found', 'last-admin'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(change, (input, { db, actor, params, now }) =>
    updatePerson(db, actor, { id: String(params.id), ...input }, now),
  ),
})
