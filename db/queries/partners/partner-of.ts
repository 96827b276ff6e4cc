import { and, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { partners, partnerSections as ofSections, partnerSources as ofSources, sections } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'

export type Partner = { id: number; name: string; scope: PartnerScope }

const BY_TOKEN = prepared({ hash: partners.tokenHash }, (db, { hash }) =>
  db
    .select(columns(partners, 'id', 'name', 'hasEverySection'))
    .from(partners)
    .where(and(eq(partners.tokenHash, hash), isNull(partners.endedAt), isNull(partners.pausedAt))),
)
const SECTIONS = prepared({ id: ofSections.partnerId }, (db, { id }) => {
  const own = db.select({ id: ofSections.sectionId }).from(ofSections).where(eq(ofSections.partnerId, id))
  const under = db.select({ id: sections.id }).from(ofSections)
  const isUnder = eq(sections.parentId, ofSections.sectionId)
  return own.union(under.innerJoin(sections, isUnder).where(eq(ofSections.partnerId, id)))
})
const SOURCES = prepared({ id: ofSources.partnerId }, (db, { id }) =>
  db.select({ id: ofSources.sourceId }).from(ofSources).where(eq(ofSources.partnerId, id)),
)

/**
 * The partner that owns a token, and what its contract covers; null if the token is unknown or was replaced or
 * waits since a restore, or the partner was ended.
 */
export function partnerOf(db: Readable, token: string): Partner | null {
  const row = BY_TOKEN.get(db, { hash: hashOfToken(token) })
  if (!row) return null
  const { hasEverySection, id, name } = row
  const sectionIds = hasEverySection ? null : idsOf(SECTIONS.all(db, { id }))
  return { id, name, scope: { sectionIds, sourceIds: idsOf(SOURCES.all(db, { id })) } }
}

const idsOf = (rows: { id: number }[]) => new Set(rows.map(({ id }) => id))
