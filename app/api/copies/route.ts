import { deskRoutes } from '#app/api/http/desk-route.ts'
import { addCopy } from '#db/commands/copies/save-copy.ts'
import { copyFields } from '#domain/republish/copy-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Writes down where a house has a copy of a public story; `story` is the story’s address or its last part.',
    least: 'editor',
    scope: null,
    takes: copyFields,
    example: { house: 1, story: '/article/the-quay', address: 'https://coast.example/the-quay' },
    status: 201,
    answers: null,
    refuses: ['not-found'],
    work: (fields, { db, actor, now }) => addCopy(db, actor, fields, now),
  },
})
