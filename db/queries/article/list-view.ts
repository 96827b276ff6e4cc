import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { teasersOfIds, teasersOfList } from '#db/queries/article/teasers.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/lists/list-size.ts'
import type { ListView } from '#domain/views.ts'

/**
 * A page of a readers' list, counted from 1, with the story `first` before all others. Null past its end; page 1 of an
 * empty list is a page.
 */
export function listPage(db: Readable, list: string, page: number, first: number | null = null): ListView | null {
  reading(`list:${list}`)
  if (!Number.isInteger(page) || page < 1 || page > MAX_LIST_PAGE) return null
  const lead = first !== null && page === 1 ? teasersOfIds(db, [first]) : []
  const offset = Math.max(0, (page - 1) * LIST_SIZE - (first === null ? 0 : 1))
  const rest = teasersOfList(db, list, { limit: LIST_SIZE + 1 - lead.length, offset, without: first })
  const items = [...lead, ...rest]
  if (items.length === 0 && page > 1) return null
  const hasNext = items.length > LIST_SIZE && page < MAX_LIST_PAGE
  return { items: items.slice(0, LIST_SIZE), page, hasNext }
}
