import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { beginEdition } from '#db/commands/newsletters/save-edition.ts'
import { EDITIONS, editionRows } from '#db/queries/newsletters/edition-rows.ts'
import { newsletterOf } from '#db/queries/newsletters/newsletter-lists.ts'
import { deskPage, id } from '#domain/article/desk-views.ts'
import { editionRow } from '#domain/newsletters/newsletter-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the editions of a newsletter, newest first, 20 at a time, with what came of each.',
    least: 'editor',
    scope: 'arrange',
    may: 'newsletter.edit',
    takes: z.object({ cursor: cursorIn(EDITIONS) }),
    answers: deskPage(editionRow),
    refuses: ['not-found'],
    work: ({ cursor }, { db, params }) => {
      const listId = idOf(params)
      return newsletterOf(db, { id: listId }) ? ok(editionRows(db, { cursor, listId })) : refuse('not-found')
    },
  },
  POST: {
    does: 'Begins a draft of an edition, with the parts and rules of the newsletter’s last one.',
    least: 'editor',
    scope: 'arrange',
    status: 201,
    answers: z.strictObject({ id }),
    refuses: ['not-found', 'list-closed'],
    work: (_, { db, actor, params, now }) => beginEdition(db, actor, { listId: idOf(params) }, now),
  },
})
