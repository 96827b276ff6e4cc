import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

const TEXTS = ['headline', 'shortHeadline', 'standfirst', 'kicker', 'slug', 'language', 'document', 'seo'] as const
const FACTS = ['source', 'sourcePolicy', 'lead', 'live', 'genre', 'longRead', 'madeBy'] as const
const TERMS = ['sections', 'topics', 'authors'] as const
const TIMES = ['embargoUntil', 'licenceUntil'] as const
const EVERY = [...TEXTS, ...FACTS, ...TERMS, ...TIMES] as const

/** The fields of a story that its page edits. */
export type StoryChange = Partial<Pick<DeskArticle, (typeof EVERY)[number]>>

/** Makes anew those of the named values that are there. */
function made<T>(of: object, names: readonly string[], make: (value: T, name: string) => unknown = (it) => it): object {
  const found = Object.entries(of).filter(([name, value]) => names.includes(name) && value !== undefined)
  return Object.fromEntries(found.map(([name, value]) => [name, make(value as T, name)]))
}

const slugsOf = (terms: { slug: string }[]) => terms.map(({ slug }) => slug)
const isoOrNull = (at: number | null) => (at === null ? null : new Date(at).toISOString())
const instantOf = (iso: string | null) => (iso === null ? null : Date.parse(iso))

/** Converts a change to the API's form: terms become slugs in order. */
export const fieldsOf = (change: StoryChange): ArticleFields => ({
  ...made(change, EVERY),
  ...made(change, TERMS, slugsOf),
  ...made(change, TIMES, isoOrNull),
})

/** Converts a whole story to the API's form. */
export const allFieldsOf = (story: DeskArticle): ArticleFields => fieldsOf(made(story, EVERY))

type Source = DeskArticle['source'] & { url?: string | null }
const withUrl = (source: Source | null) => source && { name: source.name, url: source.url ?? null }

type Terms = Record<(typeof TERMS)[number], { slug: string }[]>
/** A term that is not known has its slug for a name. */
const unknown: Record<string, (slug: string) => object> = {
  sections: (slug) => ({ id: 0, slug, name: slug, accent: 'world', voice: 'news' }),
  topics: (slug) => ({ id: 0, slug, name: slug }),
  authors: (slug) => ({ slug, name: slug }),
}

/** Returns a story with other fields applied; the names of terms are looked up in `known` too. */
export function withFields(story: DeskArticle, fields: ArticleFields, known: DeskArticle = story): DeskArticle {
  const termsOf = (slugs: string[], name: keyof Terms) =>
    slugs.map((slug) => [...story[name], ...known[name]].find((term) => term.slug === slug) ?? unknown[name]?.(slug))
  return {
    ...story,
    ...made(fields, [...TEXTS, ...FACTS]),
    ...made(fields, ['source'], withUrl),
    ...made(fields, TERMS, termsOf as never),
    ...made(fields, TIMES, instantOf),
  }
}

/** Returns a function from slug to name, with the terms of these stories; an unknown slug is returned as it is. */
export function namesIn(...stories: DeskArticle[]): (slug: string) => string {
  const terms = stories.flatMap(({ sections, topics, authors }) => [...sections, ...topics, ...authors])
  const names = new Map(terms.map(({ slug, name }) => [slug, name]))
  return (slug) => names.get(slug) ?? slug
}
