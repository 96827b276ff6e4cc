import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deskConditions, PUBLIC_SINCE } from '#db/queries/article/desk-filters.ts'
import { linkedPage } from '#db/queries/links/linked-page.ts'
import { namesLike } from '#db/queries/search/names-like.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import type { LinkSuggestion } from '#domain/article/link-suggestion.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { folded } from '#domain/search/folded.ts'
import { articlePath, authorPath, pagePath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { Status } from '#domain/workflow/decide.ts'

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

type Row = { id: number; slug: string; headline: string; status: Status; isPublic: number; at: number }

type Wanted = Asked & { only: 'names' | 'texts' }

function storiesFor(db: Readable, { story, ...filters }: Wanted): LinkSuggestion[] {
  const { where, values } = deskConditions(db, filters)
  const rows = statement<Row>(
    db,
    `with page as materialized (
       select a.id from articles a where ${where} and a.status <> 'withdrawn' and a.id <> ?
       order by a.saved_at desc, ${PUBLIC_SINCE} desc, a.id desc limit ${MOST_STORIES})
     select a.id, coalesce(p.slug, a.slug) slug, coalesce(p.headline, a.headline) headline, a.status,
       p.article_id is not null isPublic, coalesce(a.first_published_at, a.saved_at) at
     from page join articles a on a.id = page.id left join published p on p.article_id = a.id
     order by a.saved_at desc, ${PUBLIC_SINCE} desc, a.id desc`,
  ).all(...values, story ?? 0)
  return rows.map(({ id, slug, headline, status, isPublic, at }) => ({
    kind: 'story',
    path: articlePath(slug),
    name: headline,
    story: { id, status, isPublic: isPublic === 1, at },
  }))
}

function namesFor(db: Readable, q: string): LinkSuggestion[] {
  const pages = statement<{ slug: string; title: string }>(
    db,
    `select slug, title from public_pages where title like ? escape '\\' order by length(title), page_id limit ${MOST_PAGES}`,
  ).all(contains(q))
  return [
    ...namesLike(db, q).map(({ kind, slug, name }) => ({ kind, path: PATHS[kind](slug), name, story: null })),
    ...pages.map(({ slug, title }) => ({ kind: 'page' as const, path: pagePath(slug), name: title, story: null })),
  ]
}
