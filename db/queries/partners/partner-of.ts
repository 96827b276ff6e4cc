import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'

export type Partner = { id: number; name: string; scope: PartnerScope }

/**
 * The partner that owns a token, and what its contract covers; null if the token is unknown or was replaced or
 * waits since a restore, or the partner was ended.
 */
export function partnerOf(db: Readable, token: string): Partner | null {
  const row = statement<{ id: number; name: string; hasEverySection: number }>(
    db,
    'select id, name, has_every_section hasEverySection from partners where token_hash = ? and ended_at is null and paused_at is null',
  ).get(hashOfToken(token))
  if (!row) return null
  const sections = statement<{ id: number }>(
    db,
    `select section_id id from partner_sections where partner_id = @id
     union select s.id from partner_sections x join sections s on s.parent_id = x.section_id where x.partner_id = @id`,
  )
  const sources = statement<{ id: number }>(db, 'select source_id id from partner_sources where partner_id = ?')
  return {
    ...{ id: row.id, name: row.name },
    scope: {
      sectionIds: row.hasEverySection === 1 ? null : idsOf(sections.all({ id: row.id })),
      sourceIds: idsOf(sources.all(row.id)),
    },
  }
}

const idsOf = (rows: { id: number }[]) => new Set(rows.map(({ id }) => id))
