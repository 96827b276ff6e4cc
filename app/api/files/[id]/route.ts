import { deskRoutes } from '#app/api/http/desk-route.ts'
import { deleteFile } from '#db/commands/files/delete-file.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Deletes a file that nothing links to. Adding it again within 30 days restores it.',
    least: 'reporter',
    own: 'picture',
    answers: null,
    refuses: ['not-found', 'in-use'],
    idIs: 'text',
    work: (_, { db, actor, params, now }) => deleteFile(db, actor, { id: String(params.id) }, now),
  },
})
