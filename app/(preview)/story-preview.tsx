import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { pageNumberOrLeave, type Query } from '#app/(site)/page-number.ts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { PaperLook } from '#components/site/paper-look.tsx'
import { reader } from '#db/engine/connections.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { site } from '#db/queries/settings/site.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { partsOfLive } from '#domain/document/live/live-parts.ts'
import type { ArticleView } from '#domain/views.ts'

const AROUND = 4

type Props = {
  article: ArticleView
  /** Path of this preview, which the pages of a live story are under. */
  path: string
  searchParams: Query
  /** The bar over the page. */
  bar: ReactNode
}

/** Renders a working copy as its public page. Responds 404 for a page that a live story does not have. */
export async function StoryPreview({ article, path, searchParams, bar }: Props) {
  const db = reader()
  const paper = site(db)
  const page = await pageNumberOrLeave(searchParams)
  const live = article.live === null ? null : partsOfLive(article.document, path, page)
  if (!live && (article.live !== null || page > 1)) notFound()
  return (
    <>
      <PaperLook site={paper} />
      {bar}
      <ArticlePage
        article={article}
        site={paper}
        live={live}
        around={relatedStories(db, { article, limit: AROUND })}
        writers={authorCards(db, article)}
        url={null}
      />
    </>
  )
}
