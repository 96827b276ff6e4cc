import { eq } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { alias } from 'drizzle-orm/sqlite-core'
import { columns } from '#db/engine/columns.ts'
import { sections } from '#db/schema/newsroom-tables.ts'
import type { SectionAccent, SectionRef, Voice } from '#domain/views.ts'

export type SectionRow = { id: number; slug: string; name: string; accent: SectionAccent; voice: Voice }

/** Copies only the fields of a reference, whatever else the row carries. */
export function toSection({ id, slug, name, accent, voice }: SectionRow): SectionRef {
  return { id, slug, name, accent, voice }
}

const parent = alias(sections, 'parent')

/** Sections in the order of the navigation, with the slug above each and its own colour. */
export const sectionsWithParents = (db: BetterSQLite3Database) =>
  db
    .select({
      ...columns(sections, 'id', 'slug', 'name', 'strapline', 'accent', 'voice'),
      parent: parent.slug,
      position: sections.position,
      light: sections.colourLight,
      dark: sections.colourDark,
    })
    .from(sections)
    .leftJoin(parent, eq(parent.id, sections.parentId))
    .orderBy(sections.position, sections.id)
