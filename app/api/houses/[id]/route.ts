import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { deleteHouse, saveHouse } from '#db/commands/copies/save-house.ts'
import { id } from '#domain/article/desk-views.ts'
import { houseFields } from '#domain/republish/copy-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Changes a house. Only an admin gives it another webhook.',
    least: 'editor',
    scope: null,
    takes: houseFields,
    example: { name: 'Coast Radio', contact: '', webhook: null },
    answers: z.strictObject({ id }),
    refuses: ['not-found', 'contact-taken'],
    work: (fields, { db, actor, params, now }) => saveHouse(db, actor, { ...fields, id: idOf(params) }, now),
  },
  DELETE: {
    does: 'Deletes a house with its copies: it is told of nothing any more.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => deleteHouse(db, actor, { id: idOf(params) }, now),
  },
})
