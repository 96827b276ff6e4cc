import { and, eq } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { listings, published, sectionLeads, sections } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

type Pin = { section: number; article: number | null; until?: number | undefined }

/**
 * Pins a public story of a section to the top of the section's page, until a time (ms UTC) or for good; null: the
 * newest again.
 */
export const pinSectionLead = commandFor('front.edit', (tx, { section, article, until }: Pin, { actor, now }) => {
  const known = tx.select({ slug: sections.slug }).from(sections).where(eq(sections.id, section)).get()
  if (!known) return refuse('not-found')
  if (until !== undefined && until <= now) return refuse('time-is-past', { field: 'until' })
  if (article === null) tx.delete(sectionLeads).where(eq(sectionLeads.sectionId, section)).run()
  else {
    const isListed = and(eq(listings.articleId, published.articleId), eq(listings.publishedAt, published.publishedAt))
    const isLead = and(eq(published.articleId, article), eq(listings.list, `section:${section}`))
    if (!tx.select({ id: published.articleId }).from(published).innerJoin(listings, isListed).where(isLead).get())
      return refuse('not-in-section', { field: 'article' })
    const row = { articleId: article, leavesAt: until ?? null, pinnedAt: now, pinnedBy: actor.id }
    tx.insert(sectionLeads)
      .values({ sectionId: section, ...row })
      .onConflictDoUpdate({ target: sectionLeads.sectionId, set: row })
      .run()
  }
  const what = article === null ? 'section.lead-taken-off' : 'section.lead-pinned'
  record(tx, { what, actor, now, ...(article !== null && { articleId: article }), details: { ...known, until } })
  changed(tx, [`list:section:${section}`], now)
  return ok(null)
})
