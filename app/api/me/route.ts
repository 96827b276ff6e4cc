import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(z.object({}), (_, { actor }) => {
    const { id, name, email, role } = actor
    return { status: 200, body: { id, name, email, role } }
  }),
})
