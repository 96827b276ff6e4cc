import { eq } from 'drizzle-orm'
import { isScheduledWith } from '#db/commands/article/steps/is-scheduled-with.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { articleSections, listings, sections } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'
import { sectionPath } from '#domain/urls/paths.ts'

/**
 * Deletes a section without sub-sections that no story is in, on the desk, in public or on the schedule; else `in-use`.
 */
export const deleteSection = commandFor('taxonomy.edit', (tx, input: { id: number }, { actor, now }) => {
  const { id } = input
  const section = tx.select().from(sections).where(eq(sections.id, id)).get()
  if (!section) return refuse('not-found')
  const isListed = eq(listings.list, `section:${id}`)
  const used =
    tx.select().from(articleSections).where(eq(articleSections.sectionId, id)).get() ??
    tx.select().from(listings).where(isListed).get() ??
    tx.select().from(sections).where(eq(sections.parentId, id)).get()
  if (used || isScheduledWith(tx, 'section', id)) return refuse('in-use')
  tx.delete(sections).where(eq(sections.id, id)).run()
  record(tx, { what: 'section.deleted', actor, now, details: { slug: section.slug } })
  changed(tx, ['site', 'lists', `section:${id}`, `address:${sectionPath(section.slug)}`], now)
  return ok(null)
})
