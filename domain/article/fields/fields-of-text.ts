import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { StoryText } from '#domain/article/history/revision-views.ts'

/** The fields of a save that would write this text: terms become slugs in their order. */
export function fieldsOfText({ sections, topics, authors, licenceUntil, ...rest }: StoryText): ArticleFields {
  const slugs = (terms: readonly { slug: string }[]) => terms.map(({ slug }) => slug)
  return {
    ...rest,
    sections: slugs(sections),
    topics: slugs(topics),
    authors: slugs(authors),
    licenceUntil: licenceUntil === null ? null : new Date(licenceUntil).toISOString(),
  }
}
