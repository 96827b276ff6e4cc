import { z } from 'zod'
import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { deleteEdition, saveEdition } from '#db/commands/newsletters/save-edition.ts'
import { editionAtDesk } from '#db/queries/newsletters/edition-at-desk.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { editionView } from '#domain/newsletters/newsletter-views.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns an edition of a newsletter: its draft, or its sending as it runs.',
    least: 'editor',
    scope: 'arrange',
    may: 'newsletter.edit',
    answers: editionView,
    refuses: ['not-found'],
    work: (_, { db, params, now }) => found(editionAtDesk(db, { id: idOf(params), at: now, origin: env.siteUrl })),
  },
  PUT: {
    does: 'Saves the draft of an edition. Earlier versions are kept, 50 at most; an approval ends.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ version, document: editionDocument }),
    example: { version: 1, document: { subject: 'Ferries sail again' } },
    answers: z.strictObject({ version: z.int() }),
    refuses: ['not-found', 'not-a-draft', 'changed-meanwhile'],
    work: (input, { db, actor, params, now }) => saveEdition(db, actor, { ...input, id: idOf(params) }, now),
  },
  DELETE: {
    does: 'Deletes the draft of an edition.',
    least: 'editor',
    scope: 'arrange',
    answers: null,
    refuses: ['not-found', 'not-a-draft'],
    work: (_, { db, actor, params, now }) => deleteEdition(db, actor, { id: idOf(params) }, now),
  },
})
