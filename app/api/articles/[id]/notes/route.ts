import { z } from 'zod'
import { type Answer, answer, problem } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { addNote } from '#db/commands/notes.ts'
import { workingArticle } from '#db/commands/working-article.ts'
import { storyNotes } from '#db/queries/story-notes.ts'
import { can } from '#domain/permissions/can.ts'

const note = z.strictObject({
  body: z.string().trim().min(1).max(4_000),
  blockId: z.string().max(40).optional(),
  passage: z.string().max(2_000).optional(),
  answers: z.number().int().positive().optional(),
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db, actor, params }): Answer => {
    const article = workingArticle(db, idOf(params))
    if (!article || !can(actor, 'article.read', article)) return problem('not-found')
    return { status: 200, body: { items: storyNotes(db, article) } }
  }),
  POST: deskRoute(note, (input, { db, actor, params, now }) =>
    answer(addNote(db, actor, { id: idOf(params), ...input }, now), 201),
  ),
})
