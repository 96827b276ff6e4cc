import { eq } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { sections } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Sets the order of the sections: all of them by id, once each. Refused: `changed-meanwhile` if the set is another by
 * now.
 */
export const orderSections = commandFor('taxonomy.edit', (tx, input: { ids: number[] }, { actor, now }) => {
  const rows = tx.select({ id: sections.id, slug: sections.slug }).from(sections).all()
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]))
  const isWhole = input.ids.length === rows.length && new Set(input.ids).size === rows.length
  if (!isWhole || !input.ids.every((id) => slugs.has(id))) return refuse('changed-meanwhile', { field: 'ids' })
  input.ids.forEach((id, position) => tx.update(sections).set({ position }).where(eq(sections.id, id)).run())
  record(tx, { what: 'section.ordered', actor, now, details: { slugs: input.ids.map((id) => slugs.get(id)) } })
  changed(tx, ['site'], now)
  return ok(null)
})
