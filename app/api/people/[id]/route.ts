import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { name } from '#app/api/http/request-fields.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { role } from '#domain/permissions/can.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Changes a person’s name or role, or disables or enables their account.',
    least: 'admin',
    takes: z.strictObject({ name: name.optional(), role: role.optional(), disabled: z.boolean().optional() }),
    example: { name: 'Pia' },
    answers: null,
    refuses: ['not-found', 'last-admin'],
    idIs: 'text',
    work: (input, { db, actor, params, now }) => updatePerson(db, actor, { id: String(params.id), ...input }, now),
  },
})
