import { eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, number, prepared, preparedBy, text } from '#db/engine/prepared.ts'
import { type Builder, hasSlug, inNames, readableBy, storiesBy, wordsOf } from '#db/queries/article/desk-filters.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { listFiles } from '#db/queries/files/list-files.ts'
import { linkedPage } from '#db/queries/links/linked-page.ts'
import { deskMatch, hasWords } from '#db/queries/search/desk-match.ts'
import { namesLike } from '#db/queries/search/names-like.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import { articles, publicPages, published } from '#db/schema/tables.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { folded } from '#domain/search/folded.ts'
import { articlePath, authorPath, pagePath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import { slugIn } from '#domain/urls/slug-in.ts'

const MOST_STORIES = 8
const MOST_PAGES = 3
const PATHS = { section: sectionPath, topic: topicPath, author: authorPath } as const

type Asked = {
  actor: Actor
  /** ms UTC. */
  now: number
  /** Words, a name, or an address of this paper; empty for the stories that changed last. */
  q: string
  /** Id of the story in which the link will stand: it is not suggested itself. */
  story?: number | undefined
}

/**
 * Pages of the paper for a link in a text: first names that equal the words, then stories that have them in the headline
 * and then those that have them in the text, each last changed first, then other names. Stories are those that this person may read, without withdrawn ones. An address gives the
 * page that it leads to, or nothing.
 */
export function linkSuggestions(db: Readable, { q, ...asked }: Asked): LinkSuggestion[] {
  const words = q.trim()
  if (words.startsWith('/')) return [linkedPage(db, asked.actor, words)].filter((one) => one !== null)
  const headlines = storiesFor(db, { ...asked, q: words, only: 'names' })
  const isNew = ({ path }: LinkSuggestion) => headlines.every((one) => one.path !== path)
  const texts =
    words === '' || headlines.length === MOST_STORIES ? [] : storiesFor(db, { ...asked, q: words, only: 'texts' })
  const stories = [...headlines, ...texts.filter(isNew)].slice(0, MOST_STORIES)
  if (words === '') return stories
  const names = namesFor(db, words)
  const isNamed = ({ name }: LinkSuggestion) => folded(name) === folded(words)
  return [...names.filter(isNamed), ...stories, ...names.filter((one) => !isNamed(one))]
}

const STORIES = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      ...columns(articles, 'id', 'status'),
      slug: sql`coalesce(${published.slug}, ${articles.slug})`.mapWith(articles.slug),
      headline: sql`coalesce(${published.headline}, ${articles.headline})`.mapWith(articles.headline),
      isPublic: sql`${published.articleId} is not null`.mapWith(Boolean),
      at: sql`coalesce(${articles.firstPublishedAt}, ${articles.savedAt})`.mapWith(articles.savedAt),
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(inList(articles.id, ids)),
)
const PAGES = prepared({ pattern: text }, (db, { pattern }) =>
  db
    .select(columns(publicPages, 'slug', 'title'))
    .from(publicPages)
    .where(sql`${publicPages.title} like ${pattern} escape '\\'`)
    .orderBy(sql`length(${publicPages.title})`, publicPages.pageId)
    .limit(MOST_PAGES),
)

/** A search with more words than these is built at each call. */
const WORDS = ['word0', 'word1', 'word2', 'word3', 'word4', 'word5'] as const
/** Names with so many long and short words, which come in this order. */
const NAMES = [0, 1, 2, 3, 4, 5, 6].flatMap((n) =>
  Array.from({ length: n + 1 }, (_, short) => 's'.repeat(short).padStart(n, 'l')),
)
const SOUGHT = ['slug', 'texts', ...NAMES]

type Given = { personId: SQL | string; story: SQL | number; words: (SQL | string)[] }
function storiesBySought(db: Builder, shape: string, { personId, story, words }: Given) {
  const [role, sought = ''] = shape.split(' ')
  const [first = ''] = words
  const names = [...sought].map((letter, at) => inNames(letter === 's', words[at] ?? ''))
  const found = sought === 'slug' ? [hasSlug(first)] : sought === 'texts' ? [hasWords(first, false)] : names
  const readable = role === 'reporter' ? readableBy(personId) : undefined
  const where = [readable, ...found, ne(articles.status, 'withdrawn').inlineParams(), sql`${articles.id} <> ${story}`]
  return storiesBy(db, 'changed', where).limit(MOST_STORIES)
}
const FACTS = { personId: text, story: number }
const INPUTS = { ...FACTS, word0: text, word1: text, word2: text, word3: text, word4: text, word5: text }
const FORMS = preparedBy(
  SOUGHT.flatMap((sought) => [`reporter ${sought}`, `editor ${sought}`]),
  (shape) =>
    prepared(INPUTS, (db, { personId, story, ...words }) =>
      storiesBySought(db, shape, { personId, story, words: WORDS.map((word) => words[word]) }),
    ),
)

function idsOf(db: Readable, { actor, story = 0 }: Wanted, sought: string, words: string[]): number[] {
  const shape = `${actor.role === 'reporter' ? 'reporter' : 'editor'} ${sought}`
  const given = { personId: actor.id ?? '', story }
  const [word0 = '', word1 = '', word2 = '', word3 = '', word4 = '', word5 = ''] = words
  const rows =
    FORMS[shape]?.all(db, { ...given, word0, word1, word2, word3, word4, word5 }) ??
    storiesBySought(db, shape, { ...given, words }).all()
  return rows.map(({ id }) => id)
}

type Wanted = { actor: Actor; q: string; story?: number | undefined; only: 'names' | 'texts' }

function storiesFor(db: Readable, wanted: Wanted): LinkSuggestion[] {
  const { q, only } = wanted
  const slug = slugIn(q)
  if (slug !== null) return toSuggestions(db, idsOf(db, wanted, 'slug', [slug]))
  if (only === 'texts') {
    const match = deskMatch(db, q)
    return match ? toSuggestions(db, idsOf(db, wanted, 'texts', [match.any ?? match.text])) : []
  }
  const words = wordsOf(q)
  const sought = words.map(({ isShort }) => (isShort ? 's' : 'l')).join('')
  const patterns = words.map(({ pattern }) => pattern)
  return toSuggestions(db, idsOf(db, wanted, sought, patterns))
}

function toSuggestions(db: Readable, ids: number[]): LinkSuggestion[] {
  const rows = new Map(STORIES.all(db, { ids }).map((row) => [row.id, row]))
  return pick(rows, ids).map(({ id, slug, headline, status, isPublic, at }) => ({
    kind: 'story',
    path: articlePath(slug),
    name: headline,
    story: { id, status, isPublic, at },
  }))
}

function namesFor(db: Readable, q: string): LinkSuggestion[] {
  const pages = PAGES.all(db, { pattern: contains(q) })
  const files = listFiles(db, { q }).items.slice(0, MOST_PAGES)
  return [
    ...namesLike(db, q).map(({ kind, slug, name }) => ({ kind, path: PATHS[kind](slug), name, story: null })),
    ...pages.map(({ slug, title }) => ({ kind: 'page' as const, path: pagePath(slug), name: title, story: null })),
    ...files.map(({ path, name }) => ({ kind: 'file' as const, path, name, story: null })),
  ]
}
