import type { ArticleView, SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'

type Props = {
  article: ArticleView
  site: SiteView
  /** The item's content as feeds have it: HTML that `itemContent` made from the document, with every text escaped. */
  content: string
}

/** The item of a feed as a plain feed reader shows it. Only the desk's preview renders it. */
export function FeedItemPreview({ article, site, content }: Props) {
  const { headline, language, authors } = article
  const by = [authors.map(({ name }) => name).join(', '), site.name].filter(Boolean).join(' · ')
  return (
    <main className="feed-preview" lang={language} dir={directionOf(language)}>
      <h1>{headline}</h1>
      <p className="feed-preview-by">{by}</p>
      <div dangerouslySetInnerHTML={{ __html: content }} />
    </main>
  )
}
