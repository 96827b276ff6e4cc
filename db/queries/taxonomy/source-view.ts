import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { sources } from '#db/schema/tables.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { sourcePath } from '#domain/urls/paths.ts'
import type { ListView, SourceView } from '#domain/views.ts'

const BY_SLUG = prepared({ slug: sources.slug }, (db, { slug }) =>
  db
    .select({
      ...columns(sources, 'id', 'slug', 'name', 'homepage', 'about', 'usage', 'logo'),
      isPublic: hasStories('source'),
    })
    .from(sources)
    .where(eq(sources.slug, slug)),
)

/** A source and a page of its stories; null if none of them is public, and past the last page. */
export function sourcePage(
  db: Readable,
  { slug, page }: { slug: string; page: number },
): { source: SourceView; list: ListView } | null {
  const source = publicSource(db, slug)
  if (!source) return null
  const list = listPage(db, `source:${source.id}`, page)
  return list && { source, list }
}

/** The source at this address if a story of it is public, else null. */
export function publicSource(db: Readable, slug: string): SourceView | null {
  reading(`address:${sourcePath(slug)}`)
  const row = BY_SLUG.get(db, { slug })
  if (!row) {
    // A save creates sources without invalidating anything, so this page depends on the tag of publications.
    reading('search')
    return null
  }
  reading(`source:${row.id}`, `list:source:${row.id}`)
  const { logo, isPublic, ...source } = row
  if (!isPublic) return null
  if (logo !== null) reading(mediaTag(logo))
  const use = logo === null ? null : { mediaId: logo, alt: '', caption: '', credit: '' }
  return { ...source, logo: toPicture(use, picturesOf(db, logo === null ? [] : [logo])) }
}
