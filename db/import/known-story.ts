import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { Lead, Seo } from '#domain/article/fields.ts'
import type { Genre } from '#domain/article/genre.ts'
import type { LongRead } from '#domain/article/long-read.ts'
import type { Live } from '#domain/article/revision-fields.ts'
import type { SourcePolicy } from '#domain/views.ts'
import type { Status } from '#domain/workflow/decide.ts'

export type KnownStory = {
  id: number
  status: Status
  slug: string
  headline: string
  standfirst: string
  kicker: string
  language: string
  sourceId: number | null
  sourceUrl: string | null
  lead: Lead | null
  seo: Seo
  live: Live | null
  sourcePolicy: SourcePolicy | null
  licenceUntil: number | null
  genre: Genre | null
  shortHeadline: string
  longRead: LongRead | null
  firstPublishedAt: number | null
  /** When readers' version was last changed; null while it is not public. */
  modifiedAt: number | null
  deletedAt: number | null
  /** The person who edited it on the desk since it was imported; null for nobody. */
  savedBy: string | null
  /** The revision that the last import brought; null if no batch remembers it. */
  importedRevision: number | null
  /** JSON as stored, so that comparing needs no parsing. */
  document: string
  /** Ids in their order, separated by commas. */
  sectionIds: string
  topicIds: string
  authorIds: string
}

type Row = Omit<KnownStory, 'lead' | 'seo'> & { lead: string | null; seo: string }

const idsIn = (noun: 'section' | 'topic' | 'author'): string =>
  `(select coalesce(group_concat(${noun}_id order by position), '') from article_${noun}s where article_id = articles.id) ${noun}Ids`

const SQL = `select id, status, slug, headline, standfirst, kicker, language, source_id sourceId, source_url sourceUrl, lead,
  seo, live, source_policy sourcePolicy, licence_until licenceUntil, genre, short_headline shortHeadline, long_read longRead, first_published_at firstPublishedAt, deleted_at deletedAt,
  (select modified_at from published where article_id = articles.id) modifiedAt,
  (select revision_id from import_records r where r.import_id = articles.import_id) importedRevision,
  saved_by savedBy, document, ${idsIn('section')}, ${idsIn('topic')},
  ${idsIn('author')} from articles where import_id = ?`

/** The working copy of the story with an import's id; null if it was never imported. */
export function knownStory(tx: Tx, importId: string): KnownStory | null {
  const row = statement<Row>(tx, SQL).get(importId)
  if (!row) return null
  return { ...row, lead: row.lead === null ? null : (JSON.parse(row.lead) as Lead), seo: JSON.parse(row.seo) as Seo }
}
