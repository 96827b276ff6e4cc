import { z } from 'zod'
import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { COPIES, copiesOfHouse } from '#db/queries/copies/list-houses.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { copyView } from '#domain/republish/copy-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the copies of a house, newest first, 50 at a time.',
    least: 'editor',
    scope: null,
    may: 'copy.manage',
    takes: z.object({ cursor: cursorIn(COPIES) }),
    answers: deskPage(copyView),
    refuses: ['not-found'],
    work: ({ cursor }, { db, params }) => found(copiesOfHouse(db, { id: idOf(params), cursor })),
  },
})
