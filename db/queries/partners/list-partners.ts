import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { PARTNER_DAYS, type PartnerDay, type PartnerView } from '#domain/partners/partner-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const DAY_MS = 86_400_000
const NAMES = (noun: string) => `(select json_group_array(json_object('slug', slug, 'name', name)) from (
  select t.slug, t.name from partner_${noun}s x join ${noun}s t on t.id = x.${noun}_id
  where x.partner_id = p.id order by t.name))`

type Term = { slug: string; name: string }
type Row = Omit<PartnerView, 'days' | 'sections' | 'sources'> & {
  hasEverySection: number
  sections: string
  sources: string
}

/** Every partner by name, those that have access before those that had it. Refused: `not-allowed`. */
export function listPartners(db: Readable, actor: Actor, now: number): Result<PartnerView[], 'not-allowed'> {
  if (!can(actor, 'partner.manage')) return refuse('not-allowed')
  const rows = statement<Row>(
    db,
    `select id, name, contact, note, has_every_section hasEverySection, hint, token_made_at tokenMadeAt,
       created_at createdAt, last_used_at lastUsedAt, ended_at endedAt, paused_at pausedAt, ${NAMES('section')} sections,
       ${NAMES('source')} sources
     from partners p order by ended_at is not null, name collate nocase, id`,
  ).all()
  const days = daysOf(db, now)
  return ok(
    rows.map(({ hasEverySection, sections, sources, ...row }) => ({
      ...row,
      sections: hasEverySection === 1 ? null : (JSON.parse(sections) as Term[]),
      sources: JSON.parse(sources) as Term[],
      days: days.get(row.id) ?? [],
    })),
  )
}

function daysOf(db: Readable, now: number): Map<number, PartnerDay[]> {
  const rows = statement<{ id: number; day: number; requests: number; stories: number }>(
    db,
    'select partner_id id, day, requests, stories from partner_days where day > ? order by partner_id, day',
  ).all(Math.floor(now / DAY_MS) - PARTNER_DAYS)
  const days = new Map<number, PartnerDay[]>()
  for (const { id, day, ...counts } of rows) {
    const one = { date: new Date(day * DAY_MS).toISOString().slice(0, 10), ...counts }
    days.set(id, [...(days.get(id) ?? []), one])
  }
  return days
}
