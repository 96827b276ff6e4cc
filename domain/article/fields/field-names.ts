import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** Names of the fields of a story, in the order in which they are shown. */
export const FIELD_NAMES: Record<keyof ArticleFields, Message> = {
  headline: msg('Headline'),
  shortHeadline: msg('Short headline'),
  standfirst: msg('Standfirst'),
  kicker: msg('Kicker'),
  sections: msg('Sections'),
  topics: msg('Topics'),
  authors: msg('Bylines'),
  source: msg('Source'),
  sourcePolicy: msg('Search engine policy'),
  licenceUntil: msg('End of the licence'),
  lead: msg('Lead picture'),
  slug: msg('Address'),
  language: msg('Language'),
  live: msg('Live story'),
  genre: msg('Genre'),
  longRead: msg('Long read'),
  madeBy: msg('Made by'),
  seo: msg('Title and description for search engines'),
  embargoUntil: msg('Embargo'),
  document: msg('Text of the story'),
}

const isField = (name: string): name is keyof ArticleFields => Object.hasOwn(FIELD_NAMES, name)

/** Lists fields by their names; one that is none of a story stands as it is. */
export const namesOfFields = (names: readonly string[]): string =>
  saidList(
    names.map((name) => (isField(name) ? t(FIELD_NAMES[name]) : name)),
    'commas',
  )
