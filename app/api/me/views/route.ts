import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { deleteOwnView } from '#db/commands/people/delete-own-view.ts'
import { keepOwnView } from '#db/commands/people/keep-own-view.ts'
import { ownViews } from '#db/queries/people/own-views.ts'
import { ownView, ownViewFields, ownViewName } from '#domain/article/lists/own-view.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the views of the list of stories that the signed-in person named, oldest first.',
    least: 'reporter',
    answers: z.strictObject({ items: z.array(ownView) }),
    work: (_, { db, actor }) => ok({ items: ownViews(db, actor.id) }),
  },
  PUT: {
    does: 'Keeps a view of the list of stories under a name, for the signed-in person. One of that name is replaced.',
    least: 'reporter',
    scope: 'any',
    takes: ownViewFields,
    example: { name: 'Sport this week', query: 'view=published&section=sport' },
    answers: null,
    refuses: ['too-many-views'],
    work: (input, { db, actor, now }) => keepOwnView(db, actor, input, now),
  },
  DELETE: {
    does: 'Deletes a named view of the signed-in person.',
    least: 'reporter',
    scope: 'any',
    takes: z.strictObject({ name: ownViewName }),
    example: { name: 'Sport this week' },
    answers: null,
    work: (input, { db, actor }) => deleteOwnView(db, actor, input),
  },
})
