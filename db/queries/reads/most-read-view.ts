import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { mostRead } from '#db/queries/reads/most-read-ids.ts'
import { sectionNamed } from '#db/queries/taxonomy/sections-of.ts'
import { LIST_LENGTH, type Within } from '#domain/article/lists/ranking.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import type { MostReadView } from '#domain/views.ts'

/** The most read stories of the whole paper, or of a section by its slug; null if there is no such section. */
export function mostReadPage(
  db: Readable,
  { within, section: slug }: { within: Within; section: string | null },
): MostReadView | null {
  const section = slug === null ? null : sectionOf(db, slug)
  if (slug !== null && !section) return null
  const list = section ? `section:${section.id}` : 'front'
  return { within, section, stories: mostRead(db, { list, within, limit: LIST_LENGTH }) }
}

function sectionOf(db: Readable, slug: string) {
  reading(`address:${sectionPath(slug)}`)
  const row = sectionNamed(db, slug)
  if (!row) return null
  reading(`section:${row.id}`)
  return row
}
