import { eq, sql } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { freshId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import { isPageName } from '#db/commands/taxonomy/steps/free-root.ts'
import { type PlaceRefusal, parentOf } from '#db/commands/taxonomy/steps/section-place.ts'
import { slugForName } from '#db/commands/taxonomy/steps/term-names.ts'
import type { Tx } from '#db/engine/open.ts'
import { sections } from '#db/schema/tables.ts'
import { accentFor } from '#domain/article/fields/accents.ts'
import { readableColour } from '#domain/article/fields/section-colour.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'
import type { Accent, Voice } from '#domain/views.ts'

export type SectionInput = {
  name: string
  slug?: string | undefined
  parent?: string | null | undefined
  strapline?: string | undefined
  accent?: Accent | undefined
  /** A colour of its own, `#rrggbb`, in place of an accent; the shade for dark ground is derived if it is not given. */
  colour?: { light: string; dark?: string | null | undefined } | null | undefined
  voice?: Voice | undefined
}
type SectionRefusal = 'not-allowed' | 'slug-taken' | 'slug-reserved' | 'low-contrast' | PlaceRefusal

/** Creates a section, last in the navigation. Its address is at the root of the site, so reserved names are refused. */
export const createSection = commandFor('taxonomy.edit', (tx, input: SectionInput, { actor, now }) => {
  return addSection(tx, actor, input, now)
})

/** The same within a transaction that has checked permission: imports create the sections that their stories name. */
export function addSection(
  tx: Tx,
  actor: Actor,
  input: SectionInput,
  now: number,
): Result<{ id: number; slug: string }, SectionRefusal> {
  const slug = input.slug ?? slugForName(tx, 'sections', input.name)
  if (slug === null) return refuse('slug-taken', { field: 'slug' })
  if (isReservedName(slug)) return refuse('slug-reserved', { field: 'slug' })
  if (isPageName(tx, slug) || tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, slug)).get())
    return refuse('slug-taken', { field: 'slug' })
  const parent = parentOf(tx, { id: null, parent: input.parent ?? null })
  if (!parent.ok) return parent
  const colour = input.colour ? readableColour(input.colour) : ok(null)
  if (!colour.ok) return colour

  const next = sql<number>`coalesce(max(${sections.position}), -1) + 1`
  const position = tx.select({ next }).from(sections).get()?.next ?? 0
  const id = freshId(tx, 'sections')
  tx.insert(sections)
    .values({
      id,
      slug,
      name: input.name,
      position,
      parentId: parent.value,
      strapline: input.strapline ?? '',
      accent: colour.value ? `own-${id}` : (input.accent ?? accentFor(slug, position)),
      colourLight: colour.value?.light ?? null,
      colourDark: colour.value?.dark ?? null,
      voice: input.voice ?? (slug === 'opinion' ? 'opinion' : 'news'),
    })
    .run()
  record(tx, { what: 'section.created', actor, now, details: { slug } })
  changed(tx, ['site', `section:${id}`, `address:${sectionPath(slug)}`], now)
  return ok({ id, slug })
}
