import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { replacementView as view } from '#db/queries/names/replacement-view.ts'
import { replacementView } from '#domain/names/name-form.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'The result of an act: the forms of the name, and each story with the number of occurrences.',
    least: 'editor',
    scope: null,
    answers: replacementView,
    refuses: ['not-found'],
    work: (_, { db, actor, params }) => view(db, actor, { id: idOf(params) }),
  },
})
