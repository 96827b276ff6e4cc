import { z } from 'zod'
import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { saveList } from '#db/commands/newsletters/save-list.ts'
import { newsletterOf } from '#db/queries/newsletters/newsletter-lists.ts'
import { newsletterFields, newsletterView } from '#domain/newsletters/newsletter-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns a newsletter with all of its fields.',
    least: 'editor',
    scope: 'arrange',
    may: 'newsletter.edit',
    answers: newsletterView,
    refuses: ['not-found'],
    work: (_, { db, params }) => found(newsletterOf(db, { id: idOf(params) })),
  },
  PUT: {
    does: 'Changes fields of a newsletter. Only an admin may take away that a second person approves; no API key sets a rule or another address of the sender.',
    least: 'editor',
    scope: 'arrange',
    takes: newsletterFields.partial().extend({ version }),
    example: { version: 1, cadence: 'Each day at seven' },
    answers: z.strictObject({ version: z.int() }),
    refuses: ['not-found', 'changed-meanwhile'],
    work: (input, { db, actor, params, now }) => saveList(db, actor, { ...input, id: idOf(params) }, now),
  },
})
