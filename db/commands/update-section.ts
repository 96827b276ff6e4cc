import { and, eq, ne } from 'drizzle-orm'
import { changed } from '#db/changes.ts'
import type { SectionInput, SectionRefusal } from '#db/commands/create-section.ts'
import { keepRedirect } from '#db/commands/keep-redirect.ts'
import { record } from '#db/commands/record.ts'
import type { Db } from '#db/open.ts'
import { sections } from '#db/schema/newsroom.ts'
import { write } from '#db/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

export type SectionChange = Partial<Omit<SectionInput, 'parent'>> & { id: number; position?: number | undefined }

/** Renames or moves a section. A new address leaves a redirect behind. */
export function updateSection(
  db: Db,
  actor: Actor,
  input: SectionChange,
  now: number,
): Result<{ id: number; slug: string }, SectionRefusal | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const before = tx.select().from(sections).where(eq(sections.id, input.id)).get()
    if (!before) return refuse('not-found')
    const slug = input.slug ?? before.slug
    if (isReservedName(slug)) return refuse('slug-reserved', { field: 'slug' })
    const taken = tx
      .select({ id: sections.id })
      .from(sections)
      .where(and(eq(sections.slug, slug), ne(sections.id, input.id)))
      .get()
    if (taken) return refuse('slug-taken', { field: 'slug' })
    const { name, strapline, accent, voice, position } = { ...before, ...dropUndefined(input) }
    tx.update(sections).set({ slug, name, strapline, accent, voice, position }).where(eq(sections.id, input.id)).run()
    if (slug !== before.slug) keepRedirect(tx, sectionPath(before.slug), sectionPath(slug), now)
    record(tx, { what: 'section.updated', actor, now, details: { before: before.slug, slug } })
    const addresses = slug === before.slug ? [] : [before.slug, slug].map((one) => `address:${sectionPath(one)}`)
    changed(tx, ['site', `section:${input.id}`, ...addresses], now)
    return ok({ id: input.id, slug })
  })
}

function dropUndefined<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never
}
