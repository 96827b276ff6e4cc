import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { address } from '#app/api/http/request-fields.ts'
import { ignoreLink } from '#db/commands/links/recheck-link.ts'
import { text } from '#domain/text/text-schema.ts'

const ignoring = {
  does: 'Ignores a dead link, with the reason; null puts it back on the list.',
  least: 'editor',
  scope: 'any',
  takes: z.strictObject({ href: address, why: text.trim().min(1).max(500).nullable() }),
  example: { href: 'https://wire.example/12', why: 'It comes back.' },
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(ignoring, (input, { db, actor, now }) => ignoreLink(db, actor, input, now)),
})
