import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { partners, partnerSections, partnerSources } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { PartnerChange } from '#domain/partners/partner-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type ScopeRefusal = 'unknown-section' | 'unknown-source'
type Scope = Pick<PartnerChange, 'sections' | 'sources'>

/**
 * Stores the given parts of what a partner may have. Refused if a section or source does not exist: `unknown-section`,
 * `unknown-source`.
 */
export function savePartnerScope(tx: Tx, id: number, { sections, sources }: Scope): Result<null, ScopeRefusal> {
  if (sections !== undefined) {
    const hasEverySection = sections === null
    tx.update(partners).set({ hasEverySection }).where(eq(partners.id, id)).run()
    if (!replace(tx, 'section', id, sections ?? [])) return refuse('unknown-section', { field: 'sections' })
  }
  if (sources !== undefined && !replace(tx, 'source', id, sources)) {
    return refuse('unknown-source', { field: 'sources' })
  }
  return ok(null)
}

/** Replaces the partner's rows. False if one of the slugs is unknown. */
function replace(tx: Tx, noun: 'section' | 'source', id: number, slugs: readonly string[]): boolean {
  const rows = noun === 'section' ? partnerSections : partnerSources
  const named = TERM_TABLES[noun]
  const distinct = [...new Set(slugs)]
  tx.delete(rows).where(eq(rows.partnerId, id)).run()
  const found = sql`select ${id}, ${named.id} from ${named} where ${inArray(named.slug, distinct)}`
  return tx.insert(rows).select(found).run().changes === distinct.length
}
