import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { sections } from '#db/schema/tables.ts'
import type { SectionAccent, SectionRef, Voice } from '#domain/views.ts'

export type SectionRow = { id: number; slug: string; name: string; accent: SectionAccent; voice: Voice }

/** Copies only the fields of a reference, whatever else the row carries. */
export function toSection({ id, slug, name, accent, voice }: SectionRow): SectionRef {
  return { id, slug, name, accent, voice }
}

/** The section above one of `sections`, by a left join with `isParent`. */
export const parent = alias(sections, 'parent')
export const isParent = eq(parent.id, sections.parentId)
export const OWN_COLOUR = { light: sections.colourLight, dark: sections.colourDark }
