import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { resolveNote } from '#db/commands/article/notes.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Marks a note as resolved or open.',
    least: 'reporter',
    own: 'story',
    takes: z.strictObject({ isResolved: z.boolean() }),
    example: { isResolved: true },
    answers: null,
    refuses: ['not-found', 'unknown-note'],
    work: ({ isResolved }, { db, actor, params, now }) => {
      const note = idOf({ id: params.note })
      return resolveNote(db, actor, { id: idOf(params), note, isResolved }, now)
    },
  },
})
