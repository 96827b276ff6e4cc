import type { Readable } from '#db/open.ts'
import { listPage } from '#db/queries/list-page.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { sourcePath } from '#domain/urls/paths.ts'
import type { ListView, SourceView } from '#domain/views.ts'

/** A source and a page of its stories. It has a page only while one of them is public; else, and past the end, null. */
export function sourcePage(
  db: Readable,
  { slug, page }: { slug: string; page: number },
): { source: SourceView; list: ListView } | null {
  const source = publicSource(db, slug)
  if (!source) return null
  const list = listPage(db, `source:${source.id}`, page)
  return list && { source, list }
}

/** The source of this address where a story of it is public. */
export function publicSource(db: Readable, slug: string): SourceView | null {
  reading(`address:${sourcePath(slug)}`)
  const source = statement<SourceView>(db, 'select id, slug, name, homepage, policy from sources where slug = ?').get(
    slug,
  )
  if (!source) {
    // A save makes sources and tells nobody: what brings such a page into the world is a story that goes out.
    reading('search')
    return null
  }
  reading(`source:${source.id}`, `list:source:${source.id}`)
  const used = statement(db, 'select 1 from listings where list = ? limit 1').get(`source:${source.id}`)
  return used ? source : null
}
