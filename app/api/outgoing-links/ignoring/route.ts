import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { address } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { ignoreLink } from '#db/commands/recheck-link.ts'
import { text } from '#domain/text/text-field.ts'

const ignoring = {
  does: 'Ignores a dead link, with the reason; null puts it back on the list.',
  takes: z.strictObject({ href: address, why: text.trim().min(1).max(500).nullable() }),
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(ignoring, (input, { db, actor, now }) => ignoreLink(db, actor, input, now)),
})
