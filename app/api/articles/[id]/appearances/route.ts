import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { site } from '#db/queries/settings/site.ts'
import { appearances, appearancesOf } from '#domain/article/appearances.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const reading = {
  does: 'Returns what others would show of a story if its working copy were published: a shared link, a search result.',
  least: 'reporter',
  own: 'story',
  takes: emptyBody.loose(),
  answers: appearances,
  refuses: ['not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor, params }) => {
    const id = idOf(params)
    const article = mayReadArticle(db, actor, id) ? articlePreview(db, { id }) : null
    return article ? ok(appearancesOf(article, site(db), env.siteUrl)) : refuse('not-found')
  }),
})
