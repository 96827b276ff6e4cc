import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { deleteOwnView } from '#db/commands/people/delete-own-view.ts'
import { keepOwnView } from '#db/commands/people/keep-own-view.ts'
import { ownViews } from '#db/queries/people/own-views.ts'
import { ownView, ownViewName } from '#domain/article/own-view.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const list = {
  does: 'Lists the views of the list of stories that the signed-in person named, oldest first.',
  least: 'reporter',
  takes: z.object({}),
  answers: z.strictObject({ items: z.array(ownView) }),
} as const
const keeping = {
  does: 'Keeps a view of the list of stories under a name, for the signed-in person. One of that name is replaced.',
  least: 'reporter',
  scope: 'any',
  takes: z.strictObject({ name: ownViewName, query: text.max(1_000) }),
  example: { name: 'Sport this week', query: 'view=published&section=sport' },
  answers: null,
  refuses: ['not-allowed', 'too-many-views'],
} as const
const deletion = {
  does: 'Deletes a named view of the signed-in person.',
  least: 'reporter',
  scope: 'any',
  takes: z.strictObject({ name: ownViewName }),
  example: { name: 'Sport this week' },
  answers: null,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor }) => ok({ items: ownViews(db, actor.id) })),
  PUT: deskRoute(keeping, (input, { db, actor, now }) => keepOwnView(db, actor, input, now)),
  DELETE: deskRoute(deletion, (input, { db, actor }) => deleteOwnView(db, actor, input)),
})
