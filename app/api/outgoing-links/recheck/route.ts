import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { address } from '#app/api/http/request-fields.ts'
import { recheckLink } from '#db/commands/links/recheck-link.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Checks an outgoing link again ahead of its schedule.',
    least: 'editor',
    scope: 'any',
    takes: z.strictObject({ href: address }),
    example: { href: 'https://wire.example/12' },
    answers: null,
    refuses: ['not-found', 'not-possible'],
    work: (input, { db, actor }) => recheckLink(db, actor, input),
  },
})
