import type { PublicMadeBy } from '#domain/article/fields/made-by.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import type { CorrectionView, PictureView, SectionRef, SourceRef, TopicRef } from '#domain/views.ts'

/** A story as a feed item. Paths are within the site; times in milliseconds UTC. */
export type FeedItem = {
  /** Permanent id of a story, of a correction, or of an edition by mail. */
  id: number | `${'correction' | 'edition'}-${number}`
  /** Id that it had in the feeds of another system; null for one that began here. */
  feedId: string | null
  path: string
  headline: string
  standfirst: string
  document: ArticleDocument
  /** The lead picture. */
  picture: PictureView | null
  /** Pictures that the document names, by media id. */
  pictures: Record<string, PictureView>
  authors: { slug: string; name: string }[]
  /** Sections; the first is the primary one. */
  sections: SectionRef[]
  topics: TopicRef[]
  source: SourceRef | null
  /** Address of the original story at its source. */
  sourceUrl: string | null
  /** Address of the source's own feed. */
  sourceFeed: string | null
  publishedAt: number
  modifiedAt: number
  corrections: CorrectionView[]
  madeBy: PublicMadeBy | null
  language: string
}
