import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { deleteCopy } from '#db/commands/copies/save-copy.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Forgets a copy: its house is not told of that story any more.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => deleteCopy(db, actor, { id: idOf(params) }, now),
  },
})
