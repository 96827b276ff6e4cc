import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { addNote } from '#db/commands/article/notes.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { storyNotes } from '#db/queries/article/story-notes.ts'
import { personRef, storyNote } from '#domain/article/desk-views.ts'
import { noteText } from '#domain/article/fields/fields.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the notes on a story with their replies, oldest first.',
    least: 'reporter',
    own: 'story',
    answers: z.strictObject({ items: z.array(storyNote) }),
    refuses: ['not-found'],
    work: (_, { db, actor, params }) => {
      const article = workingArticle(db, idOf(params))
      if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
      return ok({ items: storyNotes(db, article) })
    },
  },
  POST: {
    does: 'Adds a note to a story or a passage of it, or replies to a note, and tells those whom it mentions.',
    least: 'reporter',
    own: 'story',
    takes: z.strictObject({
      body: noteText,
      blockId: text.max(40).optional(),
      passage: text.max(2_000).optional(),
      answers: z.number().int().positive().optional(),
    }),
    example: { body: 'Says who?' },
    status: 201,
    answers: z.strictObject({
      id: z.int(),
      notTold: z.array(personRef).describe('Those mentioned who may not read the story, and were not told.'),
    }),
    refuses: ['not-found', 'unknown-note'],
    work: (input, { db, actor, params, now }) => addNote(db, actor, { id: idOf(params), ...input }, now),
  },
})
