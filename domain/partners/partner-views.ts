import { z } from 'zod'
import { instant } from '#domain/article/desk-views.ts'
import { line, text } from '#domain/text/text-schema.ts'

/** Days for which a partner's use is kept. */
export const PARTNER_DAYS = 30

const slugs = z.array(text.max(80)).max(200)

/** Fields of a partner that may be set, any subset at a time. */
export const partnerFacts = z.strictObject({
  name: line(120).min(1),
  contact: line(500).describe('Contact person.'),
  note: line(4_000).describe('The agreed terms. Never public.'),
  sections: slugs.nullable().describe('Slugs, sub-sections included. Null: every section.'),
  sources: slugs.describe('Slugs of sources whose stories are included besides the paper’s own.'),
})
export type PartnerFacts = z.infer<typeof partnerFacts>
export type PartnerChange = { [K in keyof PartnerFacts]?: PartnerFacts[K] | undefined }

const term = z.strictObject({ slug: z.string(), name: z.string() })
const count = z.int().nonnegative()
const day = z.strictObject({ date: z.iso.date(), requests: count, stories: count })
export type PartnerDay = z.infer<typeof day>

/** A partner, which receives stories by contract. Times in milliseconds UTC. */
export const partnerView = partnerFacts
  .extend({
    sections: z.array(term).nullable(),
    sources: z.array(term),
    id: z.int(),
    hint: z.string().describe('The last characters of its token.'),
    tokenMadeAt: instant,
    createdAt: instant,
    lastUsedAt: instant.nullable().describe('Accurate to a minute.'),
    pausedAt: instant.nullable().describe('Since a restore; its token does not work until an admin resumes it.'),
    endedAt: instant.nullable().describe('End of its access.'),
    days: z.array(day).describe('Requests and delivered stories of the last 30 days (UTC), oldest first.'),
  })
  .meta({ id: 'Partner' })
export type PartnerView = z.infer<typeof partnerView>
