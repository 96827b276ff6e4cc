import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { resolveNote } from '#db/commands/article/notes.ts'

const resolution = {
  does: 'Marks a note as resolved or open.',
  least: 'reporter',
  own: 'story',
  takes: z.strictObject({ isResolved: z.boolean() }),
  example: { isResolved: true },
  answers: null,
  refuses: ['not-found', 'not-allowed', 'unknown-note'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(resolution, ({ isResolved }, { db, actor, params, now }) => {
    const note = idOf({ id: params.note })
    return resolveNote(db, actor, { id: idOf(params), note, isResolved }, now)
  }),
})
