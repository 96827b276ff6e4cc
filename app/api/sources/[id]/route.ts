import { idOf, deskRoutes, found } from '#app/api/http/desk-route.ts'
import { slugRef } from '#app/api/http/request-fields.ts'
import { deleteTerm, SOURCE } from '#db/commands/taxonomy/term.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { deskSource } from '#db/queries/taxonomy/desk-source.ts'
import { sourceChange, sourceDetail } from '#domain/article/fields/source-views.ts'

const refuses = [
  'not-allowed',
  'slug-taken',
  'not-found',
  'in-use',
  'unknown-media',
  'picture-expired',
  'unknown-person',
] as const

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns a source with its terms and story counts.',
    least: 'reporter',
    answers: sourceDetail,
    refuses: ['not-found'],
    work: (_, { db, params, now }) => found(deskSource(db, { id: idOf(params), now })),
  },
  PUT: {
    does: 'Changes a source and its terms. Its old address redirects to the new one.',
    least: 'editor',
    scope: 'arrange',
    takes: sourceChange,
    example: { policy: 'not-in-news' },
    answers: slugRef,
    refuses,
    work: (input, { db, actor, params, now }) => updateSource(db, actor, { ...input, id: idOf(params) }, now),
  },
  DELETE: {
    does: 'Deletes a source that no story uses.',
    least: 'editor',
    scope: 'arrange',
    answers: null,
    refuses,
    work: (_, { db, actor, params, now }) => deleteTerm(db, actor, SOURCE, { id: idOf(params) }, now),
  },
})
