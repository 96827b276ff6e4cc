import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { PartnerChange } from '#domain/partners/partner-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type ScopeRefusal = 'unknown-section' | 'unknown-source'
type Scope = Pick<PartnerChange, 'sections' | 'sources'>

/**
 * Stores the given parts of what a partner may have. Refused if a section or source does not exist: `unknown-section`,
 * `unknown-source`.
 */
export function savePartnerScope(tx: Tx, id: number, { sections, sources }: Scope): Result<null, ScopeRefusal> {
  if (sections !== undefined) {
    statement(tx, 'update partners set has_every_section = ? where id = ?').run(sections === null ? 1 : 0, id)
    if (!replace(tx, 'section', id, sections ?? [])) return refuse('unknown-section', { field: 'sections' })
  }
  if (sources !== undefined && !replace(tx, 'source', id, sources)) {
    return refuse('unknown-source', { field: 'sources' })
  }
  return ok(null)
}

/** Replaces the partner's rows. False if one of the slugs is unknown. */
function replace(tx: Tx, noun: 'section' | 'source', id: number, slugs: readonly string[]): boolean {
  statement(tx, `delete from partner_${noun}s where partner_id = ?`).run(id)
  const insert = statement(
    tx,
    `insert into partner_${noun}s (partner_id, ${noun}_id) select ?, id from ${noun}s where slug = ?`,
  )
  return [...new Set(slugs)].every((slug) => insert.run(id, slug).changes === 1)
}
