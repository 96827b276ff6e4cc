import { type Answer, answer, problem } from '#app/api/answer.ts'
import { conflict } from '#app/api/conflict.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { nothing, version } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { deleteDraft } from '#db/commands/delete-draft.ts'
import { saveArticle } from '#db/commands/save-article.ts'
import { deskArticle } from '#db/queries/desk-article.ts'
import { articleFields } from '#domain/article/fields.ts'
import { can } from '#domain/permissions/can.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db, actor, params }): Answer => {
    const article = deskArticle(db, { id: idOf(params) })
    if (!article || !can(actor, 'article.read', article)) return problem('not-found')
    return { status: 200, body: { article, version: article.version } }
  }),
  PUT: deskRoute(articleFields.extend({ version }), ({ version, ...fields }, { db, actor, params, now }) => {
    const id = idOf(params)
    return conflict(db, id, saveArticle(db, actor, { id, version, fields }, now))
  }),
  DELETE: deskRoute(nothing, (_, { db, actor, params, now }) =>
    answer(deleteDraft(db, actor, { id: idOf(params) }, now), 204),
  ),
})
