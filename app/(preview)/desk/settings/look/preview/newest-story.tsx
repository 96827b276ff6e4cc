import { ArticlePage } from '#components/article/article-page.tsx'
import { FrontPage } from '#components/front/front-page.tsx'
import { reader } from '#db/engine/connections.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import type { SiteView } from '#domain/views.ts'

const AROUND = 4

/** The newest story with a picture, otherwise the newest. */
export function NewestStory({ paper }: { paper: SiteView }) {
  const db = reader()
  const items = latest(db, { page: 1 })?.items ?? []
  const { slug = '' } = items.find(({ picture, live }) => picture && !live) ?? items.find(({ live }) => !live) ?? {}
  const article = articlePage(db, { slug })
  if (!article) return <FrontPage front={frontPage(db)} site={paper} />
  const around = relatedStories(db, { article, limit: AROUND })
  return (
    <ArticlePage
      article={article}
      writers={authorCards(db, article)}
      site={paper}
      live={null}
      around={around}
      url={null}
    />
  )
}
