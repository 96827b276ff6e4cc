import { deskRoutes } from '#app/api/http/desk-route.ts'
import { libraryFile } from '#db/queries/files/list-files.ts'
import { pictureUses } from '#db/queries/media/picture-uses.ts'
import { mediaUses } from '#domain/newsroom-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the uses of a file: stories that the person may read, and standing pages.',
    least: 'reporter',
    answers: mediaUses,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, actor, params }) => {
      const id = String(params.id)
      return libraryFile(db, { id }) ? ok(pictureUses(db, actor, { id })) : refuse('not-found')
    },
  },
})
