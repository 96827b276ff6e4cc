import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { address } from '#app/api/http/request-fields.ts'
import { recheckLink } from '#db/commands/links/recheck-link.ts'

const recheck = {
  does: 'Checks an outgoing link again ahead of its schedule.',
  least: 'editor',
  scope: 'any',
  takes: z.strictObject({ href: address }),
  example: { href: 'https://wire.example/12' },
  answers: null,
  refuses: ['not-allowed', 'not-found', 'not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(recheck, (input, { db, actor }) => recheckLink(db, actor, input)),
})
