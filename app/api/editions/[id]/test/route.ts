import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { testEdition } from '#db/commands/newsletters/save-edition.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Sends an edition as it is now as a letter to the address of the person who asks.',
    least: 'editor',
    scope: 'arrange',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => testEdition(db, actor, { id: idOf(params) }, now),
  },
})
