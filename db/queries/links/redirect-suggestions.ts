import { desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, type RowOf, text } from '#db/engine/prepared.ts'
import { namesLike } from '#db/queries/search/names-like.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { addresses, published } from '#db/schema/tables.ts'
import { lastSlug } from '#domain/urls/last-slug.ts'
import { articlePath, authorPath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { RedirectSuggestion } from '#domain/urls/redirect-views.ts'
import { slugLikeness } from '#domain/urls/slug-likeness.ts'

const MOST = 6
const LEAST_LIKENESS = 0.3
const WORDS = 3
const STORIES_A_WORD = 100

const STORY = { slug: published.slug, headline: published.headline }
const HAD = prepared({ slug: addresses.slug }, (db, { slug }) =>
  db
    .select(STORY)
    .from(addresses)
    .innerJoin(published, eq(published.articleId, addresses.articleId))
    .where(eq(addresses.slug, slug)),
)
const LIKE = prepared({ pattern: text }, (db, { pattern }) =>
  db
    .select(STORY)
    .from(published)
    .where(isLike(published.slug, pattern))
    .orderBy(desc(published.publishedAt))
    .limit(STORIES_A_WORD),
)

const PATHS = { section: sectionPath, topic: topicPath, author: authorPath } as const

/**
 * Public stories, sections, topics and bylines whose addresses are most like the last part of an old address, the likest
 * first.
 */
export function redirectSuggestions(db: Readable, path: string): RedirectSuggestion[] {
  const slug = lastSlug(path)
  if (slug === '') return []
  const found = new Map<string, RedirectSuggestion & { slug: string }>()
  for (const one of storiesLike(db, slug)) {
    found.set(articlePath(one.slug), { path: articlePath(one.slug), name: one.headline, kind: 'story', slug: one.slug })
  }
  for (const { kind, ...one } of namesLike(db, slug.replaceAll('-', ' '))) {
    found.set(PATHS[kind](one.slug), { path: PATHS[kind](one.slug), kind, ...one })
  }
  return [...found.values()]
    .map((one) => ({ ...one, likeness: slugLikeness(slug, one.slug) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ path: to, name, kind }) => ({ path: to, name, kind }))
}

/** Stories that ever had this address, and the newest with one of its longest words in theirs. */
function storiesLike(db: Readable, slug: string): RowOf<typeof LIKE>[] {
  const words = slug.split('-').filter((word) => word.length > 3)
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, WORDS)
  return [...HAD.all(db, { slug }), ...longest.flatMap((word) => LIKE.all(db, { pattern: contains(word) }))]
}
