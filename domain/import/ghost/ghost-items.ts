import type { ArchiveAuthor, ArchiveItem, ArchiveTerm } from '#domain/import/archive-item.ts'
import { textField } from '#domain/import/ghost/cards/card-data.ts'
import { ghostRedirects } from '#domain/import/ghost/ghost-redirects.ts'
import { type GhostRoutes, ghostRoutes } from '#domain/import/ghost/ghost-routes.ts'
import { ghostStory, isInternal } from '#domain/import/ghost/ghost-story.ts'
import { type GhostTables, inOrder, type Row, rowsBy } from '#domain/import/ghost/ghost-tables.ts'

export type GhostOptions = {
  /** Origin of the old site, which an export does not name; without it, its addresses are paths. */
  site: string | null
  /** Texts of the files that Ghost exports apart; null where they are missing. */
  routes: string | null
  redirects: string | null
}

const READ_TABLES = new Set(['posts', 'posts_meta', 'posts_authors', 'posts_tags', 'tags', 'users'])
const READ_OF_USER = new Set(
  (
    'id name slug email bio password status visibility created_at created_by updated_at updated_by last_seen ' +
    'accessibility tour locale ghost_auth_id ghost_auth_access_token image uuid'
  ).split(' '),
)
const READ_OF_TAG = new Set(
  'id name slug description visibility parent_id uuid created_at created_by updated_at updated_by hidden'.split(' '),
)

/** Everything in an export of Ghost: bylines, tags, then pictures and stories, redirects, and what has no place. */
export function* ghostItems(tables: GhostTables, options: GhostOptions): Generator<ArchiveItem> {
  const origin = options.site === null ? '' : options.site.replace(/\/+$/, '')
  const routes = ghostRoutes(options.routes, timeZoneOf(tables))
  const addressOf = (text: string) => withSite(text, origin)
  yield siteOf(tables, origin)
  yield* usersOf(tables, routes, addressOf)
  yield* tagsOf(tables, routes, addressOf)
  yield* storiesOf(tables, routes, addressOf)
  if (options.redirects !== null) yield* ghostRedirects(options.redirects)
  for (const left of routes.left) yield { kind: 'left', ...left }
  for (const name of tables.names)
    if (!READ_TABLES.has(name))
      yield { kind: 'left', what: `table ${name}`, sample: `${tables.table(name).length} rows` }
  for (const file of ['routes', 'redirects'] as const)
    if (options[file] === null)
      yield { kind: 'left', what: 'file beside the export that is missing', sample: `${file}.yaml` }
}

function settingOf(tables: GhostTables, ...names: string[]): string {
  const settings = tables.table('settings')
  const values = names
    .map((name) => settings.find(({ key }) => key === name))
    .map((row) => row && textField(row, 'value'))
  return values.find((value) => value !== undefined && value !== '') ?? ''
}

const timeZoneOf = (tables: GhostTables): string => settingOf(tables, 'timezone', 'active_timezone') || 'UTC'

const siteOf = (tables: GhostTables, origin: string): ArchiveItem => ({
  kind: 'site',
  name: settingOf(tables, 'title'),
  links: origin === '' ? [] : [origin],
  language: settingOf(tables, 'locale', 'lang', 'default_locale') || null,
})

/**
 * Puts the origin of the old site in the place that Ghost leaves for it; the place alone is its front page. Smaller
 * copies of a picture become the picture.
 */
function withSite(text: string, origin: string): string {
  return text
    .replace(/__GHOST_URL__(?![/\w])/g, `${origin}/`)
    .replaceAll('__GHOST_URL__', origin)
    .replace(/\/content\/images\/size\/w\d+(?:h\d+)?\/(?:format\/\w+\/)?/g, '/content/images/')
}

/** Users; the first exports of Ghost name one without a number, who is the first. */
const usersIn = (tables: GhostTables): Row[] =>
  tables.table('users').map((user, at) => (at === 0 && textField(user, 'id') === '' ? { ...user, id: '1' } : user))

function* usersOf(
  tables: GhostTables,
  routes: GhostRoutes,
  addressOf: (text: string) => string,
): Generator<ArchiveItem> {
  const writers = new Set(tables.table('posts_authors').map((row) => textField(row, 'author_id')))
  for (const post of tables.table('posts')) writers.add(textField(post, 'author_id'))
  const left = new LeftColumns('user', READ_OF_USER)
  for (const user of usersIn(tables)) {
    const author: ArchiveAuthor = {
      kind: 'author',
      id: textField(user, 'id'),
      name: textField(user, 'name'),
      slug: textField(user, 'slug'),
      bio: textField(user, 'bio'),
      email: textField(user, 'email') || null,
      link: linkOf(routes.author(textField(user, 'slug')), addressOf),
    }
    if (writers.has(author.id)) {
      left.see(user)
      yield author
    } else yield { kind: 'left', what: 'user without a story', sample: author.name }
  }
  yield* left.items()
}

function* tagsOf(
  tables: GhostTables,
  routes: GhostRoutes,
  addressOf: (text: string) => string,
): Generator<ArchiveItem> {
  const left = new LeftColumns('tag', READ_OF_TAG)
  for (const tag of tables.table('tags')) {
    if (isInternal(tag)) {
      yield { kind: 'left', what: 'internal tag', sample: textField(tag, 'name') }
      continue
    }
    left.see(tag)
    const slug = textField(tag, 'slug')
    const term: ArchiveTerm = {
      kind: 'term',
      taxonomy: 'tag',
      id: textField(tag, 'id'),
      slug,
      name: textField(tag, 'name'),
      parent: textField(tag, 'parent_id') || null,
      description: textField(tag, 'description'),
      link: linkOf(routes.tag(slug), addressOf),
    }
    yield term
  }
  yield* left.items()
}

const linkOf = (path: string | null, addressOf: (text: string) => string): string | null =>
  path === null ? null : addressOf(`__GHOST_URL__${path}`)

function* storiesOf(
  tables: GhostTables,
  routes: GhostRoutes,
  addressOf: (text: string) => string,
): Generator<ArchiveItem> {
  const users = rowsBy(usersIn(tables), 'id')
  const tags = rowsBy(tables.table('tags'), 'id')
  const metas = rowsBy(tables.table('posts_meta'), 'post_id')
  const bylines = rowsBy(tables.table('posts_authors'), 'post_id')
  const labels = rowsBy(tables.table('posts_tags'), 'post_id')
  for (const post of tables.table('posts')) {
    const id = textField(post, 'id')
    const authors = inOrder(bylines.get(id) ?? []).map((row) => textField(row, 'author_id'))
    const tagIds = inOrder(labels.get(id) ?? []).map((row) => textField(row, 'tag_id'))
    const authorIds = authors.length > 0 ? authors : [textField(post, 'author_id')].filter((one) => one !== '')
    for (const author of new Set(authorIds))
      if (!users.has(author))
        yield { kind: 'left', what: 'byline that the export does not hold', sample: `${author} of ${id}` }
    yield* ghostStory({
      post,
      meta: metas.get(id)?.[0] ?? {},
      authors: found(users, authorIds),
      tags: found(tags, tagIds),
      routes,
      addressOf,
    })
  }
}

const found = (rows: ReadonlyMap<string, Row[]>, ids: string[]): Row[] =>
  [...new Set(ids)].flatMap((id) => rows.get(id)?.slice(0, 1) ?? [])

/** Columns of a table that have no place, each with one sample. */
class LeftColumns {
  #samples = new Map<string, string>()
  #table: string
  #read: ReadonlySet<string>

  constructor(table: string, read: ReadonlySet<string>) {
    this.#table = table
    this.#read = read
  }

  see(row: Row): void {
    for (const name of Object.keys(row)) {
      const text = textField(row, name)
      if (text !== '' && text !== '0' && !this.#read.has(name) && !this.#samples.has(name))
        this.#samples.set(name, text)
    }
  }

  *items(): Generator<ArchiveItem> {
    for (const [name, sample] of this.#samples)
      yield { kind: 'left', what: `field ${name} of a ${this.#table}`, sample: sample.slice(0, 200) }
  }
}
