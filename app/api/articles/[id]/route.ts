import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { conflict, saveRefusals } from '#app/api/http/save-conflict.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { scheduledVersions } from '#db/queries/article/scheduled-versions.ts'
import { deskArticle as articleView } from '#domain/article/desk-views.ts'
import { articleFields } from '#domain/article/fields/fields.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the working copy of a story in full, with its public state.',
    least: 'reporter',
    own: 'story',
    answers: z.strictObject({ article: articleView, version: z.int() }),
    refuses: ['not-found'],
    work: (_, { db, actor, params }) => {
      const article = deskArticle(db, { id: idOf(params) })
      if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
      return ok({ article, version: article.version })
    },
  },
  PUT: {
    does: 'Saves the given fields of the working copy if `version` is still the last one. Never changes what is public.',
    least: 'reporter',
    own: 'story',
    takes: articleFields.extend({ version }),
    example: { version: 14, headline: 'Another ferry' },
    answers: z.strictObject({
      version: z.int(),
      slug: z.string(),
      ...articleView.pick({ changesNotScheduled: true }).shape,
    }),
    refuses: saveRefusals,
    work: ({ version, ...fields }, { db, actor, params, now }) => {
      const id = idOf(params)
      const saved = saveArticle(db, actor, { id, version, fields }, now)
      if (!saved.ok) return conflict(db, id, saved)
      return ok({ ...saved.value, changesNotScheduled: scheduledVersions(db, [id]).get(id)?.changes ?? 0 })
    },
  },
  DELETE: {
    does: 'Deletes a draft that was never public. It can be restored for 30 days.',
    least: 'reporter',
    own: 'begun',
    answers: null,
    refuses: ['not-found', 'was-public'],
    work: (_, { db, actor, params, now }) => deleteDraft(db, actor, { id: idOf(params) }, now),
  },
})
