import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { address } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { recheckLink } from '#db/commands/recheck-link.ts'

const recheck = {
  does: 'Checks an outgoing link again ahead of its schedule.',
  takes: z.strictObject({ href: address }),
  answers: null,
  refuses: ['not-allowed', 'not-found', 'not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(recheck, (input, { db, actor }) => recheckLink(db, actor, input)),
})
