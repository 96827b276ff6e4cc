import { eq } from 'drizzle-orm'
import { isScheduledWith } from '#db/commands/article/steps/is-scheduled-with.ts'
import { record } from '#db/commands/shared/record.ts'
import { changed } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { sections } from '#db/schema/newsroom-tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { sectionPath } from '#domain/urls/paths.ts'

/**
 * Deletes a section without sub-sections that no story is in, on the desk, in public or on the schedule; else `in-use`.
 */
export function deleteSection(
  db: Db,
  actor: Actor,
  input: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found' | 'in-use'> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const section = tx.select().from(sections).where(eq(sections.id, input.id)).get()
    if (!section) return refuse('not-found')
    const used = statement(
      tx,
      `select 1 from article_sections where section_id = @id
       union all select 1 from listings where list = @list
       union all select 1 from sections where parent_id = @id limit 1`,
    ).get({ id: input.id, list: `section:${input.id}` })
    if (used || isScheduledWith(tx, 'section', input.id)) return refuse('in-use')
    tx.delete(sections).where(eq(sections.id, input.id)).run()
    record(tx, { what: 'section.deleted', actor, now, details: { slug: section.slug } })
    changed(tx, ['site', 'lists', `section:${input.id}`, `address:${sectionPath(section.slug)}`], now)
    return ok(null)
  })
}
