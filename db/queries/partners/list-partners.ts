import { eq, gt, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, preparedBy, type RowOf } from '#db/engine/prepared.ts'
import { partnerDays, partners, partnerSections, partnerSources } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { PARTNER_DAYS, type PartnerDay, type PartnerView } from '#domain/partners/partner-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const DAY_MS = 86_400_000
const PARTNERS = prepared({}, (db) =>
  db
    .select({
      ...columns(partners, 'id', 'name', 'contact', 'note', 'hasEverySection', 'hint', 'tokenMadeAt', 'createdAt'),
      ...columns(partners, 'lastUsedAt', 'endedAt', 'pausedAt'),
    })
    .from(partners)
    .orderBy(sql`${partners.endedAt} is not null`, sql`${partners.name} collate nocase`, partners.id),
)
const NAMED = {
  section: { table: partnerSections, id: partnerSections.sectionId },
  source: { table: partnerSources, id: partnerSources.sourceId },
} as const
const NAMES = preparedBy(['section', 'source'], (noun) => {
  const { table, id } = NAMED[noun]
  const term = TERM_TABLES[noun]
  const fields = { partner: table.partnerId, slug: term.slug, name: term.name }
  return prepared({}, (db) => db.select(fields).from(table).innerJoin(term, eq(term.id, id)).orderBy(term.name))
})
const DAYS = prepared({ after: partnerDays.day }, (db, { after }) =>
  db.select().from(partnerDays).where(gt(partnerDays.day, after)).orderBy(partnerDays.partnerId, partnerDays.day),
)

/** Every partner by name, those that have access before those that had it. Refused: `not-allowed`. */
export function listPartners(db: Readable, actor: Actor, now: number): Result<PartnerView[], 'not-allowed'> {
  if (!can(actor, 'partner.manage')) return refuse('not-allowed')
  const days = Map.groupBy(DAYS.all(db, { after: dayOf(now) - PARTNER_DAYS }), ({ partnerId }) => partnerId)
  const named = (noun: keyof typeof NAMED) => {
    const all = Map.groupBy(NAMES[noun].all(db), ({ partner }) => partner)
    return (id: number) => (all.get(id) ?? []).map(({ slug, name }) => ({ slug, name }))
  }
  const [sectionsOf, sourcesOf] = [named('section'), named('source')]
  return ok(
    PARTNERS.all(db).map(({ hasEverySection, ...row }) => ({
      ...row,
      sections: hasEverySection ? null : sectionsOf(row.id),
      sources: sourcesOf(row.id),
      days: (days.get(row.id) ?? []).map(toDay),
    })),
  )
}

const dayOf = (at: number): number => Math.floor(at / DAY_MS)
const toDay = ({ day, requests, stories }: RowOf<typeof DAYS>): PartnerDay => ({
  date: new Date(day * DAY_MS).toISOString().slice(0, 10),
  requests,
  stories,
})
