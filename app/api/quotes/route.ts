import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { flag } from '#app/api/http/term-routes.ts'
import { QUOTES, quotesBy } from '#db/queries/article/quotes-by.ts'
import { deskPage, saidQuote } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists quotes of people with this name in public stories, newest story first, 30 at a time; names that the desk counts as one are one.',
    least: 'reporter',
    takes: z.object({
      speaker: text.trim().min(1).max(200).describe('A name, or beginnings of its words.'),
      isWhole: flag.describe('The name is whole: no beginnings.'),
      cursor: cursorIn(QUOTES),
    }),
    example: { speaker: 'Ada' },
    answers: deskPage(saidQuote),
    work: (input, { db }) => ok(quotesBy(db, input)),
  },
})
