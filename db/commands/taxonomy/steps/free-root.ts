import { and, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { pageAddresses, pages, sections } from '#db/schema/tables.ts'

/** True if a standing page has this name at the root of the site, or had it in public: no section may take it. */
export function isPageName(db: Readable, slug: string, exceptId: number | null = null): boolean {
  const isAnother = and(eq(pages.slug, slug), sql`${pages.id} is not ${exceptId}`)
  const wasAnothers = and(eq(pageAddresses.slug, slug), sql`${pageAddresses.pageId} is not ${exceptId}`)
  const taken =
    db.select().from(pageAddresses).where(wasAnothers).get() ??
    db.select({ id: pages.id }).from(pages).where(isAnother).get()
  return taken !== undefined
}

/** True if neither a section nor another page has this name at the root of the site. */
export function isFreeRoot(db: Readable, slug: string, pageId: number | null): boolean {
  if (isPageName(db, slug, pageId)) return false
  return db.select().from(sections).where(eq(sections.slug, slug)).get() === undefined
}

/** The wanted name, or the first of `-2`, `-3` … that is free. */
export function freeRoot(db: Readable, wanted: string, pageId: number | null, isReserved: (slug: string) => boolean) {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!isReserved(slug) && isFreeRoot(db, slug, pageId)) return slug
  }
}
