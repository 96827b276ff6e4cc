import type { Readable } from '#db/open.ts'
import { fromCursor, toCursor } from '#db/queries/desk-cursor.ts'
import { contains } from '#db/queries/like.ts'
import { statement } from '#db/statement.ts'
import type { BylineRef, DeskListItem, DeskPage } from '#domain/article/desk-views.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { Status } from '#domain/workflow/decide.ts'

export type DeskArticlesInput = {
  actor: Actor
  status?: Status | undefined
  q?: string | undefined
  /** Slugs. */
  section?: string | undefined
  author?: string | undefined
  cursor?: string | undefined
}

const SIZE = 50
/** Never public: after everything that was, where two were saved at once. Written as the index writes it, so that it serves. */
const NEVER = -9e15
const PUBLIC_SINCE = 'coalesce(a.first_published_at, -9e15)'
const COLUMNS = `a.id, a.slug, a.headline, a.status, a.version, a.saved_at savedAt, a.saved_by savedBy, p.name savedByName,
  a.created_by createdBy, a.first_published_at publishedAt, a.has_changes_not_out hasChangesNotOut,
  s.person_id assignedTo, w.name assignedToName`

type Row = Omit<DeskListItem, 'savedBy' | 'assignedTo' | 'sections' | 'authors' | 'hasChangesNotOut'> & {
  savedBy: string | null
  savedByName: string | null
  assignedTo: string | null
  assignedToName: string | null
  hasChangesNotOut: number
}

/** Working copies that this person may read, last changed first, ties by publication, newest first. All filters combine. */
export function deskArticles(db: Readable, input: DeskArticlesInput): DeskPage<DeskListItem> {
  const { where, values } = conditions(input)
  const rows = statement<Row>(
    db,
    `select ${COLUMNS} from articles a left join people p on p.id = a.saved_by
     left join assignments s on s.article_id = a.id left join people w on w.id = s.person_id where ${where.join(' and ')}
     order by a.saved_at desc, ${PUBLIC_SINCE} desc, a.id desc limit ${SIZE + 1}`,
  ).all(...values)
  const shown = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? shown.at(-1) : undefined
  return {
    items: toItems(db, shown),
    next: last ? toCursor([last.savedAt, last.publishedAt ?? NEVER, last.id]) : null,
  }
}

function conditions({ actor, status, q, section, author, cursor }: DeskArticlesInput) {
  const where = ['a.deleted_at is null']
  const values: (string | number | null)[] = []
  const add = (condition: string, ...given: (string | number | null)[]) => {
    where.push(condition)
    values.push(...given)
  }
  // The rule of `can(actor, 'article.read')`, where a page of rows is chosen by it; a test holds the two equal.
  if (actor.role === 'reporter')
    add(`(a.created_by = ? or a.status in ('published', 'withdrawn') or s.person_id = ?)`, actor.id, actor.id)
  // Nearly every story is published, so there is no index of those. Written out, since SQLite picks an index by it.
  if (status)
    add(status === 'published' ? `a.status = 'published'` : `a.status = '${status}' and a.status <> 'published'`)
  for (const word of q?.split(/\s+/).filter(Boolean) ?? []) add(`a.headline like ? escape '\\'`, contains(word))
  if (section !== undefined) add(`exists (${inNamed('section')})`, section)
  if (author !== undefined) add(`exists (${inNamed('author')})`, author)
  const place = fromCursor(cursor, ['number', 'number', 'number'])
  if (place) add(`(a.saved_at, ${PUBLIC_SINCE}, a.id) < (?, ?, ?)`, ...place)
  return { where, values }
}

const inNamed = (noun: 'section' | 'author') => `select 1 from ${noun}s n join article_${noun}s o on o.${noun}_id = n.id
  where n.slug = ? and o.article_id = a.id`

function toItems(db: Readable, rows: Row[]): DeskListItem[] {
  const ids = JSON.stringify(rows.map((row) => row.id))
  const sections = grouped(
    statement<DeskListItem['sections'][number] & { articleId: number }>(
      db,
      `select o.article_id articleId, n.slug, n.name, n.accent from article_sections o join sections n on n.id = o.section_id
       where o.article_id in (select value from json_each(?)) order by o.article_id, o.position`,
    ).all(ids),
  )
  const authors = grouped(
    statement<BylineRef & { articleId: number }>(
      db,
      `select o.article_id articleId, n.slug, n.name from article_authors o join authors n on n.id = o.author_id
       where o.article_id in (select value from json_each(?)) order by o.article_id, o.position`,
    ).all(ids),
  )
  return rows.map(({ savedBy, savedByName, assignedTo, assignedToName, hasChangesNotOut, ...row }) => ({
    ...row,
    sections: sections.get(row.id) ?? [],
    authors: authors.get(row.id) ?? [],
    savedBy: personOf(savedBy, savedByName),
    assignedTo: personOf(assignedTo, assignedToName),
    hasChangesNotOut: hasChangesNotOut === 1,
  }))
}

const personOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

function grouped<T extends { articleId: number }>(rows: T[]): Map<number, Omit<T, 'articleId'>[]> {
  const groups = new Map<number, Omit<T, 'articleId'>[]>()
  for (const { articleId, ...row } of rows) {
    const group = groups.get(articleId)
    if (group) group.push(row)
    else groups.set(articleId, [row])
  }
  return groups
}
