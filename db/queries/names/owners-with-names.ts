import { and, asc, gt, lte, max, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { NAMES_OF_ROWS, isColumn, type NameRowsName, nameRows } from '#db/queries/names/name-rows.ts'
import { articles, searchIndex } from '#db/schema/tables.ts'
import type { NameForm, NameOwner } from '#domain/names/name-form.ts'
import { likePatterns } from '#domain/names/name-pattern.ts'

/** Stories that are looked through in one call, so that none takes long, and most stories of a page. */
const SEARCHED = 2_000
const MOST = 20

const LAST = prepared({}, (db) => db.select({ id: max(articles.id) }).from(articles))

export type Owner = { of: NameOwner; id: number }

/**
 * Up to 20 stories above `after` in any of whose versions, or in the words about them, one of the forms may stand, by
 * id; before the first of them everything else that may have one. `next`: where the search goes on; null at its end.
 */
export function ownersWithNames(
  db: Readable,
  { forms, after, story }: { forms: readonly NameForm[]; after: number; story?: number | undefined },
): { owners: Owner[]; next: number | null } {
  const patterns = likePatterns(forms)
  const ids = (name: NameRowsName, from: number, upto: number) => idsWith(db, name, { patterns, from, upto })
  const others = NAMES_OF_ROWS.flatMap((name) => {
    const { of } = nameRows[name]
    return after > 0 || of === 'story' ? [] : ids(name, 0, Number.MAX_SAFE_INTEGER).map((id) => ({ of, id }))
  })
  const first = [...new Map(others.map((one) => [`${one.of} ${one.id}`, one])).values()]
  if (story !== undefined) return { owners: [...first, { of: 'story', id: story }], next: null }
  const upto = after + SEARCHED
  const names = NAMES_OF_ROWS.filter((name) => nameRows[name].of === 'story')
  const found = [...names.flatMap((name) => ids(name, after, upto)), ...idsInText(db, { patterns, after, upto })]
  const page = [...new Set(found)].toSorted((a, b) => a - b).slice(0, MOST)
  const searched = page.length < MOST ? upto : (page.at(-1) ?? upto)
  const last = LAST.get(db)?.id ?? 0
  const stories = page.map((id): Owner => ({ of: 'story', id }))
  return { owners: [...first, ...stories], next: searched < last ? searched : null }
}

type Within = { patterns: readonly string[]; from: number; upto: number }

/** Ids of owners; of pages all, since a mark may stand within a word. */
function idsWith(db: Readable, name: NameRowsName, { patterns, from: after, upto }: Within): number[] {
  const { of, table, id, words, from, where } = nameRows[name]
  const all = isColumn(words) ? [words] : Object.values(words)
  const has = or(...all.map((one) => sql`${of === 'story' ? one : sql`replace(${one}, char(173), '')`} like value`))
  const isFound = sql`exists (select 1 from json_each(${JSON.stringify(patterns)}) where ${has})`
  return db
    .selectDistinct({ id: sql<number>`${id}` })
    .from(from ?? table)
    .where(and(gt(sql`${id}`, after), lte(sql`${id}`, upto), where, of === 'page' ? undefined : isFound))
    .orderBy(asc(sql`${id}`))
    .limit(of === 'story' ? MOST : -1)
    .all()
    .map((row) => row.id)
}

/** The index has text without its marks and soft hyphens. */
function idsInText(db: Readable, { patterns, after, upto }: { patterns: string[]; after: number; upto: number }) {
  const words = patterns.map((pattern) => `"${pattern.slice(1, -1).replaceAll('"', '')}"`).join(' OR ')
  const rowid = sql<number>`rowid`
  return db
    .select({ id: rowid })
    .from(searchIndex)
    .where(and(sql`${searchIndex} match ${words}`, gt(rowid, after), lte(rowid, upto)))
    .orderBy(asc(rowid))
    .limit(MOST)
    .all()
    .map(({ id }) => id)
}
