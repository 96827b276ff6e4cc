import { and, eq, ne } from 'drizzle-orm'
import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { SectionInput } from '#db/commands/taxonomy/create-section.ts'
import { isPageName } from '#db/commands/taxonomy/steps/free-root.ts'
import { parentOf } from '#db/commands/taxonomy/steps/section-place.ts'
import { relistParents } from '#db/commands/taxonomy/steps/sections-above.ts'
import { sections } from '#db/schema/tables.ts'
import { accentFor } from '#domain/article/fields/accents.ts'
import { readableColour } from '#domain/article/fields/section-colour.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

export type SectionChange = Partial<SectionInput> & { id: number; position?: number | undefined }
type Row = typeof sections.$inferSelect

/**
 * Renames, recolours or moves a section. A new address leaves a redirect behind; a new parent lists its stories at
 * once, and the old one no longer.
 */
export const updateSection = commandFor('taxonomy.edit', (tx, input: SectionChange, { actor, now }) => {
  const { id } = input
  const before = tx.select().from(sections).where(eq(sections.id, id)).get()
  if (!before) return refuse('not-found')
  const slug = input.slug ?? before.slug
  if (isReservedName(slug)) return refuse('slug-reserved', { field: 'slug' })
  const isOther = and(eq(sections.slug, slug), ne(sections.id, id))
  const taken = tx.select({ id: sections.id }).from(sections).where(isOther).get()
  if (taken || isPageName(tx, slug)) return refuse('slug-taken', { field: 'slug' })
  const parent = input.parent === undefined ? ok(before.parentId) : parentOf(tx, { id, parent: input.parent })
  if (!parent.ok) return parent
  const colour = colourOf(before, input)
  if (!colour.ok) return colour

  const { name, strapline, voice, position } = { ...before, ...dropUndefined(input) }
  const after = { slug, name, strapline, voice, position, parentId: parent.value, ...colour.value }
  tx.update(sections).set(after).where(eq(sections.id, id)).run()
  if (slug !== before.slug) keepRedirect(tx, sectionPath(before.slug), sectionPath(slug), now)
  const isMoved = after.parentId !== before.parentId
  if (isMoved) relistParents(tx, { id, from: before.parentId, to: after.parentId })
  record(tx, { what: 'section.updated', actor, now, details: { before: before.slug, slug } })
  const addresses = slug === before.slug ? [] : [before.slug, slug].map((one) => `address:${sectionPath(one)}`)
  const lists = isMoved
    ? [before.parentId, after.parentId].flatMap((one) => (one ? [`list:section:${one}`, `section:${one}`] : []))
    : []
  changed(tx, ['site', 'lists', `section:${id}`, ...addresses, ...lists], now)
  return ok({ id, slug })
})

/** An accent replaces a colour of the section's own, and such a colour replaces an accent. */
function colourOf(
  before: Row,
  { accent, colour }: SectionChange,
): Result<Pick<Row, 'accent' | 'colourLight' | 'colourDark'>, 'low-contrast'> {
  if (colour) {
    const shades = readableColour(colour)
    if (!shades.ok) return shades
    return ok({ accent: `own-${before.id}`, colourLight: shades.value.light, colourDark: shades.value.dark })
  }
  if (accent === undefined && colour === undefined) {
    return ok({ accent: before.accent, colourLight: before.colourLight, colourDark: before.colourDark })
  }
  const isOwn = before.colourLight !== null
  const named = accent ?? (isOwn ? accentFor(before.slug, before.position) : before.accent)
  return ok({ accent: named, colourLight: null, colourDark: null })
}

function dropUndefined<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never
}
