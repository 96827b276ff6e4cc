import { deskRoutes } from '#app/api/http/desk-route.ts'
import { signedInPerson } from '#domain/newsroom-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the signed-in person.',
    least: 'reporter',
    answers: signedInPerson,
    work: (_, { actor: { id, name, email, role } }) => ok({ id, name, email, role }),
  },
})
