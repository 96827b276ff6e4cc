import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { signedInPerson } from '#domain/newsroom-views.ts'
import { ok } from '#domain/result.ts'

const me = {
  does: 'Returns the signed-in person.',
  least: 'reporter',
  takes: z.object({}),
  answers: signedInPerson,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(me, (_, { actor: { id, name, email, role } }) => ok({ id, name, email, role })),
})
