import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { site } from '#db/queries/settings/site.ts'
import { appearances, appearancesOf } from '#domain/article/links/appearances.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns what others would show of a story if its working copy were published: a shared link, a search result.',
    least: 'reporter',
    own: 'story',
    may: 'article.read',
    answers: appearances,
    refuses: ['not-found'],
    work: (_, { db, params }) => {
      const article = articlePreview(db, { id: idOf(params) })
      return article ? ok(appearancesOf(article, site(db), env.siteUrl)) : refuse('not-found')
    },
  },
})
