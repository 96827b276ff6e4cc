import type { Lead, Seo } from '#domain/article/fields/fields.ts'
import type { PublicMadeBy } from '#domain/article/fields/made-by.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import type { ToHtmlOptions } from '#domain/document/html/to-html.ts'
import { bodyWith } from '#domain/syndication/item-content.ts'
import type { CorrectionView, SourceRef } from '#domain/views.ts'

/** Names of sections and topics for other systems. In all of these types times are ms UTC, paths begin with a slash. */
export type OutgoingTerm = { slug: string; name: string }
export type OutgoingSection = OutgoingTerm & { parent: string | null; description: string }
export type OutgoingAuthor = OutgoingTerm & { id: number; bio: string }

export type OutgoingPaper = {
  name: string
  /** `https://paper.example`, without a slash at its end. */
  origin: string
  language: string
  zone: string
  /** Parents before their children. */
  sections: OutgoingSection[]
  topics: (OutgoingTerm & { description: string })[]
  authors: OutgoingAuthor[]
}

export type OutgoingStory = {
  kind: 'story' | 'page'
  id: number
  /** Id in feeds that it brought from another system; null for its own. */
  feedId: string | null
  state: 'public' | 'draft' | 'scheduled' | 'withdrawn'
  slug: string
  path: string
  headline: string
  standfirst: string
  kicker: string
  language: string
  /** Of a scheduled story when it is due; null for one that was never public. */
  publishedAt: number | null
  modifiedAt: number
  sections: OutgoingTerm[]
  topics: OutgoingTerm[]
  authors: OutgoingTerm[]
  lead: Lead | null
  document: ArticleDocument
  corrections: CorrectionView[]
  madeBy: PublicMadeBy | null
  source: SourceRef | null
  sourceUrl: string | null
  seo: Seo
  /** Slugs under which it was public before. */
  formerSlugs: string[]
}

export type OutgoingPicture = {
  /** Number within one export, from 1. */
  number: number
  /** `YYYY/MM/name.jpg`, unique within the export. */
  file: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  /** Tells that AI made it, in the language of the paper; empty otherwise. */
  made: string
  at: number
}
/** A file that stories link to: `files/ID/name.pdf`, as in its address; numbered from 1 within one export. */
export type OutgoingFile = Pick<OutgoingPicture, 'number' | 'file' | 'at'>
/** A picture of the export by its media id; null for one that no longer exists. */
export type PictureFor = (mediaId: string) => OutgoingPicture | null

/** The lead picture of a story with its words, where the story has none those of the upload. */
export function leadOf({ lead }: Pick<OutgoingStory, 'lead'>, pictures: PictureFor): OutgoingPicture | null {
  const picture = lead && pictures(lead.mediaId)
  if (!lead || !picture) return null
  const alt = lead.isDecorative ? '' : lead.alt || picture.alt
  const caption = [lead.caption, picture.made].filter((words) => words !== '').join(' ')
  return { ...picture, alt, caption, credit: lead.credit || picture.credit }
}

/** The body of a story as HTML, whose pictures stand below the address `media`; `wrap` as in `documentToHtml`. */
export const outgoingBody = (
  story: OutgoingStory,
  { origin, media, pictures, wrap }: Pick<ToHtmlOptions, 'origin' | 'wrap'> & { media: string; pictures: PictureFor },
): string =>
  bodyWith(story, {
    origin,
    wrap,
    mediaSrc: (mediaId) => {
      const picture = pictures(mediaId)
      return picture && { ...picture, src: `${media}/${picture.file}` }
    },
  })
