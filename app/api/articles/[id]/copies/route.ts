import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { duplicateArticle } from '#db/commands/article/duplicate-article.ts'

const duplication = {
  does: 'Creates a draft with the text, sections, topics, bylines, source and pictures of a story, and with its embargo and licence. It has none of its other dates, live updates, corrections and notes, and an address of its own.',
  least: 'reporter',
  own: 'story',
  scope: 'write',
  takes: emptyBody,
  status: 201,
  answers: z.strictObject({ id: z.int(), version: z.int(), slug: z.string() }),
  refuses: ['not-found', 'not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(duplication, (_, { db, actor, params, now }) =>
    duplicateArticle(db, actor, { id: idOf(params) }, now),
  ),
})
