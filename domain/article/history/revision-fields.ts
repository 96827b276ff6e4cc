import type { Lead, Seo } from '#domain/article/fields/fields.ts'
import type { Genre } from '#domain/article/fields/genre.ts'
import type { LongRead } from '#domain/article/fields/long-read.ts'
import type { MadeBy } from '#domain/article/fields/made-by.ts'
import type { SourcePolicy } from '#domain/views.ts'

/**
 * All fields of a story that a revision keeps, without its document. Relations are ids, so that a renamed section stays
 * the same one.
 */
export type RevisionFields = {
  slug: string
  headline: string
  standfirst: string
  kicker: string
  language: string
  sectionIds: number[]
  topicIds: number[]
  authorIds: number[]
  sourceId: number | null
  sourceUrl: string | null
  lead: Lead | null
  seo: Seo
  /** Absent if the story is not live. */
  live?: Live | undefined
  /** Absent if the story does not differ from its source. */
  sourcePolicy?: SourcePolicy | undefined
  licenceUntil?: number | undefined
  /** Absent if the story has the genre of its primary section. */
  genre?: Genre | undefined
  /** Absent if lists show the headline. */
  shortHeadline?: string | undefined
  /** Absent if the length decides. */
  longRead?: LongRead | undefined
  /** Absent if people made the story. */
  madeBy?: MadeBy | undefined
}

export type Live = 'open' | 'closed'

/** The fields that a revision leaves out where they are unset, as a story has them then. */
export const optionalFields = ({
  live,
  sourcePolicy,
  licenceUntil,
  genre,
  shortHeadline,
  ...fields
}: RevisionFields) => ({
  live: live ?? null,
  sourcePolicy: sourcePolicy ?? null,
  licenceUntil: licenceUntil ?? null,
  genre: genre ?? null,
  shortHeadline: shortHeadline ?? '',
  longRead: fields.longRead ?? null,
  madeBy: fields.madeBy ?? null,
})
