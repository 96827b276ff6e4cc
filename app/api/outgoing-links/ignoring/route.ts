import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { address } from '#app/api/http/request-fields.ts'
import { ignoreLink } from '#db/commands/links/recheck-link.ts'
import { text } from '#domain/text/text-schema.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Ignores a dead link, with the reason; null puts it back on the list.',
    least: 'editor',
    scope: 'any',
    takes: z.strictObject({ href: address, why: text.trim().min(1).max(500).nullable() }),
    example: { href: 'https://wire.example/12', why: 'It comes back.' },
    answers: null,
    refuses: ['not-found'],
    work: (input, { db, actor, now }) => ignoreLink(db, actor, input, now),
  },
})
