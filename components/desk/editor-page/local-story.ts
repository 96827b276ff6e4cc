import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

/** The fields of a story that its page edits. */
export type StoryChange = Partial<
  Pick<
    DeskArticle,
    | 'headline'
    | 'shortHeadline'
    | 'standfirst'
    | 'kicker'
    | 'slug'
    | 'language'
    | 'document'
    | 'sections'
    | 'topics'
    | 'authors'
    | 'source'
    | 'sourcePolicy'
    | 'licenceUntil'
    | 'lead'
    | 'live'
    | 'genre'
    | 'longRead'
    | 'seo'
    | 'embargoUntil'
  >
>

const slugs = (terms: { slug: string }[]) => terms.map((term) => term.slug)

const isoOrNull = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** Converts a change to the API's form: terms become slugs in order. */
export function fieldsOf({
  sections,
  topics,
  authors,
  embargoUntil,
  licenceUntil,
  ...rest
}: StoryChange): ArticleFields {
  return {
    ...rest,
    ...(sections && { sections: slugs(sections) }),
    ...(topics && { topics: slugs(topics) }),
    ...(authors && { authors: slugs(authors) }),
    ...(embargoUntil !== undefined && { embargoUntil: isoOrNull(embargoUntil) }),
    ...(licenceUntil !== undefined && { licenceUntil: isoOrNull(licenceUntil) }),
  }
}

/** Converts a whole story to the API's form. */
export function allFieldsOf(story: DeskArticle): ArticleFields {
  const { headline, standfirst, kicker, slug, language, document, sections, topics, authors } = story
  const { source, sourcePolicy, licenceUntil, lead, live, genre, longRead, shortHeadline, seo, embargoUntil } = story
  return {
    ...fieldsOf({ headline, standfirst, kicker, slug, language, document, sections, topics, authors, source }),
    sourcePolicy,
    lead,
    live,
    genre,
    longRead,
    shortHeadline,
    seo,
    licenceUntil: isoOrNull(licenceUntil),
    embargoUntil: isoOrNull(embargoUntil),
  }
}

const instantOf = (iso: string | null) => (iso === null ? null : Date.parse(iso))

const nameOf = <T extends { slug: string; name: string }>(slug: string, known: T[], make: (slug: string) => T): T =>
  known.find((term) => term.slug === slug) ?? make(slug)

/** Returns a story with other fields applied; the names of terms are looked up in `known` too. */
export function withFields(story: DeskArticle, fields: ArticleFields, known: DeskArticle = story): DeskArticle {
  const { sections, topics, authors, source, headline, standfirst, kicker, slug, language, document } = fields
  return {
    ...story,
    headline: headline ?? story.headline,
    shortHeadline: fields.shortHeadline ?? story.shortHeadline,
    standfirst: standfirst ?? story.standfirst,
    kicker: kicker ?? story.kicker,
    slug: slug ?? story.slug,
    language: language ?? story.language,
    document: document ?? story.document,
    lead: fields.lead === undefined ? story.lead : fields.lead,
    live: fields.live === undefined ? story.live : fields.live,
    genre: fields.genre === undefined ? story.genre : fields.genre,
    longRead: fields.longRead === undefined ? story.longRead : fields.longRead,
    seo: fields.seo ?? story.seo,
    sourcePolicy: fields.sourcePolicy === undefined ? story.sourcePolicy : fields.sourcePolicy,
    licenceUntil: fields.licenceUntil === undefined ? story.licenceUntil : instantOf(fields.licenceUntil),
    embargoUntil: fields.embargoUntil === undefined ? story.embargoUntil : instantOf(fields.embargoUntil),
    source: source === undefined ? story.source : source && { name: source.name, url: source.url ?? null },
    sections:
      sections?.map((s) =>
        nameOf(s, [...story.sections, ...known.sections], (it) => ({
          id: 0,
          slug: it,
          name: it,
          accent: 'world',
          voice: 'news',
        })),
      ) ?? story.sections,
    topics:
      topics?.map((s) => nameOf(s, [...story.topics, ...known.topics], (it) => ({ id: 0, slug: it, name: it }))) ??
      story.topics,
    authors:
      authors?.map((s) => nameOf(s, [...story.authors, ...known.authors], (it) => ({ slug: it, name: it }))) ??
      story.authors,
  }
}

/** Returns a function from slug to name, with the terms of these stories; an unknown slug is returned as it is. */
export function namesIn(...stories: DeskArticle[]): (slug: string) => string {
  const terms = stories.flatMap(({ sections, topics, authors }) => [...sections, ...topics, ...authors])
  const names = new Map(terms.map(({ slug, name }) => [slug, name]))
  return (slug) => names.get(slug) ?? slug
}
