import type { SectionAccent, SectionRef, Voice } from '#domain/views.ts'

export type SectionRow = { id: number; slug: string; name: string; accent: SectionAccent; voice: Voice }

/** Copies only the fields of a reference, whatever else the row carries. */
export function toSection({ id, slug, name, accent, voice }: SectionRow): SectionRef {
  return { id, slug, name, accent, voice }
}
