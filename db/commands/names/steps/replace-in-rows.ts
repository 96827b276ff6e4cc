import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { writeFront } from '#db/commands/front/steps/put-front.ts'
import { tagsShowingPicture } from '#db/commands/media/steps/picture-rows.ts'
import { freeRoot } from '#db/commands/taxonomy/steps/free-root.ts'
import { freeTermSlug } from '#db/commands/taxonomy/steps/term-names.ts'
import type { Tx } from '#db/engine/open.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { isColumn, type NameRow, nameRows } from '#db/queries/names/name-rows.ts'
import type { Owner } from '#db/queries/names/owners-with-names.ts'
import { isStoryPath } from '#db/queries/names/replaced-names.ts'
import { editionsTag } from '#db/queries/newsletters/newsletter-archive.ts'
import { editions, pageAddresses } from '#db/schema/tables.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import { tagsOf } from '#domain/article/tags.ts'
import { replaceIn, type Replacing } from '#domain/names/names-in.ts'
import { pagePath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

type Input = { owner: Owner; rows: readonly NameRow[]; replacing: Replacing; keys: Set<string>; by: string | null }

/**
 * Replaces names in the rows of an owner that may change, other than the working copy of a story; adds the keys of what
 * was replaced to `keys`. Returns the tags.
 */
export function replaceInRows(tx: Tx, { owner, rows, replacing, keys, by }: Input, now: number): string[] {
  return rows.flatMap((row) => {
    const { isByHand, isKept, place } = nameRows[row.name]
    if (isByHand || isKept || row.name === 'working') return []
    const done = replaceIn(row.words, replacing, place, isStoryPath(tx))
    if (done.keys.length === 0) return []
    for (const key of done.keys) keys.add(key)
    return saveRow(tx, owner, { ...row, words: done.content, before: row.words }, by, now)
  })
}

type Changed = NameRow & { before: NameRow['words'] }

function saveRow(tx: Tx, owner: Owner, row: Changed, by: string | null, now: number): string[] {
  const { name, key, words } = row
  // The public front becomes a new version, which says so itself.
  if (name === 'fronts') {
    writeFront(tx, { slots: words as FrontSlots, by, why: 'saved' }, now)
    return []
  }
  const moved = words['slug'] === row.before['slug'] ? [] : moveAddress(tx, owner, row, now)
  const { table, key: column } = nameRows[name]
  if (name === 'feedIds') {
    // Feeds then have the id that is made of its number: subscribers see the story once more.
    tx.delete(table)
      .where(sql`${column} = ${key}`)
      .run()
  } else {
    tx.run(sql`update ${table} set ${sql.join(valuesOf(row), sql`, `)} where ${column} = ${key}`)
  }
  return [...tagsOfRow(tx, owner, row), ...moved]
}

const set = (column: string, value: unknown): SQL => sql`${sql.identifier(column)} = ${value}`

function valuesOf({ name, words, before }: Changed): SQL[] {
  const { table, words: columns } = nameRows[name]
  if (name === 'waiting') return [sql`payload = json_set(payload, '$.note', ${words['note']})`]
  const all = isColumn(columns) ? [set(columns.name, JSON.stringify(words))] : []
  const named = isColumn(columns) ? [] : Object.entries(columns)
  for (const [word, column] of named) {
    const value = words[word] ?? ''
    if (isColumn(column) && words[word] !== before[word])
      all.push(set(column.name, typeof value === 'string' ? value : JSON.stringify(value)))
  }
  if (name === 'editions') all.push(set('subject', words['subject'] ?? ''))
  // A letter that was sent cannot be changed: the desk no longer shows it.
  if (table === nameRows.editions.table) all.push(sql`letter = iif(ended_at is null, letter, null)`)
  const hasVersion = 'version' in getTableColumns(table) && name !== 'editionVersions'
  return hasVersion ? [...all, sql`version = version + 1`] : all
}

/** Finds a free address, to which the former one leads. Returns the tags of both. */
function moveAddress(tx: Tx, { of, id }: Owner, { name, words, before }: Changed, now: number): string[] {
  const wanted = String(words['slug']) || of
  const isRoot = of === 'page' || of === 'section'
  const slug = isRoot
    ? freeRoot(tx, wanted, of === 'page' ? id : null, isReservedName)
    : freeTermSlug(tx, of === 'topic' ? 'topics' : 'sources', wanted)
  words['slug'] = slug
  const [from = '', to = ''] = [before['slug'], slug].map((one) => (isRoot ? `/${one}` : `/${of}s/${one}`))
  if (of !== 'page') keepRedirect(tx, from, to, now)
  if (name === 'publicPages') tx.insert(pageAddresses).values({ slug, pageId: id }).onConflictDoNothing().run()
  return [`address:${from}`, `address:${to}`]
}

/** Everything outside stories is on many pages: all are rendered anew. */
const ON_MANY_PAGES = ['site', 'lists', 'pages', 'banner', 'newsletters']

function tagsOfRow(tx: Tx, { of, id }: Owner, { name, key, words }: NameRow): string[] {
  if (nameRows[name].place === 'library') return tagsShowingPicture(tx, String(key))
  if (of === 'story') return [...tagsOf(publicFacts(tx, id)), `article:${id}`, 'corrections', 'departures']
  const edition = of === 'edition' ? tx.select().from(editions).where(eq(editions.id, id)).get() : null
  if (edition) return [editionsTag(edition.listId)]
  const address = of === 'page' ? [`address:${pagePath(String(words['slug']))}`] : []
  return [...ON_MANY_PAGES, `${of}:${id}`, ...address]
}
