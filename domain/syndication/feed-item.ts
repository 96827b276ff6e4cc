import type { ArticleDocument } from '#domain/document/schema.ts'
import type { CorrectionView, PictureView, SectionRef, SourceRef, TopicRef } from '#domain/views.ts'

/** A story as feeds tell it. Paths are within the site; times in milliseconds UTC. */
export type FeedItem = {
  /** Of a story, or of what else a feed tells, as it is called for ever. */
  id: number | `correction-${number}`
  path: string
  headline: string
  standfirst: string
  document: ArticleDocument
  /** The lead picture. */
  picture: PictureView | null
  /** Pictures that the document names, by media id. */
  pictures: Record<string, PictureView>
  authors: { slug: string; name: string }[]
  /** The first is the primary one. */
  sections: SectionRef[]
  topics: TopicRef[]
  source: SourceRef | null
  /** The address of the original story at its source. */
  sourceUrl: string | null
  /** The address of the source's own feed. */
  sourceFeed: string | null
  publishedAt: number
  modifiedAt: number
  corrections: CorrectionView[]
  language: string
}
