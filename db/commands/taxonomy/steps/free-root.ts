import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** True if a standing page has this name at the root of the site, or had it in public: no section may take it. */
export function isPageName(db: Readable, slug: string, exceptId: number | null = null): boolean {
  const taken = statement(
    db,
    `select 1 from pages where slug = @slug and id is not @id
     union all select 1 from page_addresses where slug = @slug and page_id is not @id limit 1`,
  ).get({ slug, id: exceptId })
  return taken !== undefined
}

/** True if neither a section nor another page has this name at the root of the site. */
export function isFreeRoot(db: Readable, slug: string, pageId: number | null): boolean {
  if (isPageName(db, slug, pageId)) return false
  return statement(db, 'select 1 from sections where slug = ?').get(slug) === undefined
}

/** The wanted name, or the first of `-2`, `-3` … that is free. */
export function freeRoot(db: Readable, wanted: string, pageId: number | null, isReserved: (slug: string) => boolean) {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!isReserved(slug) && isFreeRoot(db, slug, pageId)) return slug
  }
}
