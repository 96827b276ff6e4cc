import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields.ts'

/** The fields of a story that are written on its page. */
export type StoryChange = Partial<
  Pick<
    DeskArticle,
    | 'headline'
    | 'standfirst'
    | 'kicker'
    | 'slug'
    | 'language'
    | 'document'
    | 'sections'
    | 'topics'
    | 'authors'
    | 'source'
  >
>

const slugs = (terms: { slug: string }[]) => terms.map((term) => term.slug)

/** A change as the API takes it: terms are slugs in their order. */
export function fieldsOf({ sections, topics, authors, ...rest }: StoryChange): ArticleFields {
  return {
    ...rest,
    ...(sections && { sections: slugs(sections) }),
    ...(topics && { topics: slugs(topics) }),
    ...(authors && { authors: slugs(authors) }),
  }
}

const nameOf = <T extends { slug: string; name: string }>(slug: string, known: T[], make: (slug: string) => T): T =>
  known.find((term) => term.slug === slug) ?? make(slug)

/** A story with unsaved fields laid over it, to show words that only this browser has. */
export function withFields(story: DeskArticle, fields: ArticleFields): DeskArticle {
  const { sections, topics, authors, source, headline, standfirst, kicker, slug, language, document } = fields
  return {
    ...story,
    headline: headline ?? story.headline,
    standfirst: standfirst ?? story.standfirst,
    kicker: kicker ?? story.kicker,
    slug: slug ?? story.slug,
    language: language ?? story.language,
    document: document ?? story.document,
    source: source === undefined ? story.source : source && { name: source.name, url: source.url ?? null },
    sections:
      sections?.map((s) =>
        nameOf(s, story.sections, (it) => ({ id: 0, slug: it, name: it, accent: 'world', voice: 'news' })),
      ) ?? story.sections,
    topics: topics?.map((s) => nameOf(s, story.topics, (it) => ({ id: 0, slug: it, name: it }))) ?? story.topics,
    authors: authors?.map((s) => nameOf(s, story.authors, (it) => ({ slug: it, name: it }))) ?? story.authors,
  }
}
