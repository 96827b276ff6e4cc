import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, slugRef } from '#app/api/http/request-fields.ts'
import { deleteTerm, SOURCE } from '#db/commands/taxonomy/term.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { deskSource } from '#db/queries/taxonomy/desk-source.ts'
import { sourceChange, sourceDetail } from '#domain/article/source-views.ts'
import { ok, refuse } from '#domain/result.ts'

const refuses = [
  'not-allowed',
  'slug-taken',
  'not-found',
  'in-use',
  'unknown-media',
  'picture-expired',
  'unknown-person',
] as const
const one = {
  does: 'Returns a source with its terms and story counts.',
  least: 'reporter',
  takes: emptyBody.loose(),
  answers: sourceDetail,
  refuses: ['not-found'],
} as const
const change = {
  does: 'Changes a source and its terms. Its old address redirects to the new one.',
  least: 'editor',
  scope: 'arrange',
  takes: sourceChange,
  example: { policy: 'not-in-news' },
  answers: slugRef,
  refuses,
} as const
const deletion = {
  does: 'Deletes a source that no story uses.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody,
  answers: null,
  refuses,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(one, (_, { db, actor, params, now }) => {
    const source = deskSource(db, { id: idOf(params), actor, now })
    return source ? ok(source) : refuse('not-found')
  }),
  PUT: deskRoute(change, (input, { db, actor, params, now }) =>
    updateSource(db, actor, { ...input, id: idOf(params) }, now),
  ),
  DELETE: deskRoute(deletion, (_, { db, actor, params, now }) =>
    deleteTerm(db, actor, SOURCE, { id: idOf(params) }, now),
  ),
})
