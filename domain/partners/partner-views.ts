import { z } from 'zod'
import { instant } from '#domain/article/desk-views.ts'
import { line, text } from '#domain/text/text-schema.ts'

/** Days for which a partner's use is kept. */
export const PARTNER_DAYS = 30

const slugs = z.array(text.max(80)).max(200)

/** Fields of a partner that may be set, any subset at a time. */
export const partnerFacts = z.strictObject({
  name: line(120).min(1),
  contact: line(500).describe('Whom to call.'),
  note: line(4_000).describe('What was agreed. Never shown outside.'),
  sections: slugs.nullable().describe('Slugs; those below them count too. Null: every section.'),
  sources: slugs.describe('Slugs: whose stories may be passed on beside the paper’s own.'),
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
    hint: z.string().describe('How its token ends.'),
    tokenMadeAt: instant,
    createdAt: instant,
    lastUsedAt: instant.nullable().describe('To a minute.'),
    endedAt: instant.nullable().describe('From then on it is given nothing.'),
    days: z.array(day).describe('What it asked for and was given in the last 30 days (UTC), oldest first.'),
  })
  .meta({ id: 'Partner' })
export type PartnerView = z.infer<typeof partnerView>
