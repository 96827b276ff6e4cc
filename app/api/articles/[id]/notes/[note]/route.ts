import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { resolveNote } from '#db/commands/notes.ts'

const body = z.strictObject({ isResolved: z.boolean() })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(body, ({ isResolved }, { db, actor, params, now }) => {
    const note = idOf({ id: params.note })
    return answer(resolveNote(db, actor, { id: idOf(params), note, isResolved }, now), 204)
  }),
})
