import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { closeList, openList } from '#db/commands/newsletters/save-list.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Closes a newsletter: it takes no readers, and its scheduled editions are drafts again. What is being sent goes on.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => closeList(db, actor, { id: idOf(params) }, now),
  },
  DELETE: {
    does: 'Opens a closed newsletter again, with the readers that it had.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found', 'backup-key-missing'],
    work: (_, { db, actor, params, now }) => openList(db, actor, { id: idOf(params) }, now),
  },
})
