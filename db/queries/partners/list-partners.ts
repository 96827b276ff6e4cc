import { eq, gt, sql } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { sections } from '#db/schema/newsroom-tables.ts'
import { partnerDays, partners, partnerSections, partnerSources } from '#db/schema/partners.ts'
import { sources } from '#db/schema/sources.ts'
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
const SECTIONS = prepared({}, (db) =>
  db
    .select({ partner: partnerSections.partnerId, slug: sections.slug, name: sections.name })
    .from(partnerSections)
    .innerJoin(sections, eq(sections.id, partnerSections.sectionId))
    .orderBy(sections.name),
)
const SOURCES = prepared({}, (db) =>
  db
    .select({ partner: partnerSources.partnerId, slug: sources.slug, name: sources.name })
    .from(partnerSources)
    .innerJoin(sources, eq(sources.id, partnerSources.sourceId))
    .orderBy(sources.name),
)
const DAYS = prepared({ after: partnerDays.day }, (db, { after }) =>
  db.select().from(partnerDays).where(gt(partnerDays.day, after)).orderBy(partnerDays.partnerId, partnerDays.day),
)

/** Every partner by name, those that have access before those that had it. Refused: `not-allowed`. */
export function listPartners(db: Readable, actor: Actor, now: number): Result<PartnerView[], 'not-allowed'> {
  if (!can(actor, 'partner.manage')) return refuse('not-allowed')
  const days = daysOf(db, now)
  const named = (query: typeof SECTIONS) => {
    const all = Map.groupBy(query.all(db), ({ partner }) => partner)
    return (id: number) => (all.get(id) ?? []).map(({ slug, name }) => ({ slug, name }))
  }
  const [sectionsOf, sourcesOf] = [named(SECTIONS), named(SOURCES)]
  return ok(
    PARTNERS.all(db).map(({ hasEverySection, ...row }) => ({
      ...row,
      sections: hasEverySection ? null : sectionsOf(row.id),
      sources: sourcesOf(row.id),
      days: days.get(row.id) ?? [],
    })),
  )
}

function daysOf(db: Readable, now: number): Map<number, PartnerDay[]> {
  const days = new Map<number, PartnerDay[]>()
  for (const { partnerId: id, day, ...counts } of DAYS.all(db, { after: Math.floor(now / DAY_MS) - PARTNER_DAYS })) {
    const one = { date: new Date(day * DAY_MS).toISOString().slice(0, 10), ...counts }
    days.set(id, [...(days.get(id) ?? []), one])
  }
  return days
}
