import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn, listQuery } from '#app/api/http/request-fields.ts'
import { READERS, readerRows } from '#db/queries/newsletters/reader-rows.ts'
import { readerPage, subscriptionState } from '#domain/newsletters/newsletter-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists readers of newsletters, newest first, 50 at a time; by the beginning of an address, a list or a state.',
    least: 'editor',
    scope: null,
    may: 'newsletter.send',
    takes: listQuery.extend({
      list: z.coerce.number().int().positive().optional(),
      state: subscriptionState.optional(),
      cursor: cursorIn(READERS),
    }),
    answers: readerPage,
    work: (input, { db, now }) => ok(readerRows(db, input, now)),
  },
})
