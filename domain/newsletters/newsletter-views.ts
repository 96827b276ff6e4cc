import { z } from 'zod'
import { deskPage, id, instant, personRef } from '#domain/article/desk-views.ts'
import { articleFields } from '#domain/article/fields/fields.ts'
import { t } from '#domain/messages/t.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { LANES } from '#domain/newsletters/lanes.ts'
import { letterLine } from '#domain/newsletters/letter-line.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { EDITION_STATES, EDITION_STOPS, LANE_STOPS, SUBSCRIPTION_STATES } from '#domain/newsletters/sending-rules.ts'
import { line, properName, text } from '#domain/text/text-schema.ts'

/** Shapes of the API about newsletters. Instants are in ms UTC. */
const count = z.int()

/** When a list makes an edition by itself, in the paper's zone: `days` from Monday (1) on, `most` stories. */
export const editionRule = z.strictObject({
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => t('is not a time such as 07:00') }),
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  most: z.int().min(1).max(20),
})
export type EditionRule = z.infer<typeof editionRule>

/** Fields of a list that editors choose. */
export const newsletterFields = z.strictObject({
  name: properName.overwrite(letterLine),
  senderName: line(120).min(1).overwrite(letterLine),
  senderAddress: text
    .trim()
    .refine((typed) => readerAddress(typed) !== null, { error: () => t('is not an email address') })
    // With its domain in ASCII, as it stands in a letter's head.
    .overwrite((typed) => readerAddress(typed)?.address ?? typed),
  language: articleFields.shape.language.unwrap(),
  description: line(600).describe('For readers, beside the form.'),
  cadence: line(120).describe('In words: each weekday at seven.'),
  postal: line(600).describe('Address of the paper at the foot of each letter, in lines.'),
  rule: editionRule.nullable().describe('Of automatic editions; null: by hand.'),
  secondPerson: z.boolean().describe('Whether a second person approves what goes to more than 1,000 readers.'),
})
export type NewsletterFields = z.infer<typeof newsletterFields>

export const newsletterRow = z.strictObject({
  id,
  slug: z.string(),
  name: z.string(),
  cadence: z.string(),
  language: z.string(),
  readers: count.describe('Subscriptions that are confirmed.'),
  waiting: count.describe('Subscriptions that were asked for and are not confirmed.'),
  closedAt: instant.nullable(),
  last: z.strictObject({ id, subject: z.string(), sentAt: instant }).nullable(),
  next: z.strictObject({ id, subject: z.string(), at: instant }).nullable(),
})
export type NewsletterRow = z.infer<typeof newsletterRow>

export const newsletterPage = deskPage(newsletterRow).extend({
  heldAt: instant.nullable().describe('When a database began here that may not know who left: nothing is sent since.'),
})
export type NewsletterPage = z.infer<typeof newsletterPage>

export const newsletterView = z.strictObject({
  id,
  slug: z.string(),
  ...newsletterFields.shape,
  version: z.int(),
  createdAt: instant,
  closedAt: instant.nullable(),
})
export type NewsletterView = z.infer<typeof newsletterView>

export const editionState = z.enum(EDITION_STATES)

export const editionRow = z.strictObject({
  id,
  subject: z.string(),
  state: editionState,
  automatic: z.boolean(),
  at: instant.describe('When its sending began or is to begin, or when the draft was begun.'),
  counts: z.strictObject({ accepted: count, unknown: count }),
})
export type EditionRow = z.infer<typeof editionRow>

const person = personRef.nullable().describe('Null if the program did it.')
const lane = z.enum(LANES)
export const ofLane = z.strictObject({ lane: lane.optional().describe('One lane; without it the whole edition.') })

export const editionView = z.strictObject({
  id,
  list: z.strictObject({ id, slug: z.string(), name: z.string(), language: z.string(), secondPerson: z.boolean() }),
  document: editionDocument,
  version: z.int(),
  state: editionState,
  scheduledAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  stoppedWhy: z.enum(EDITION_STOPS).nullable(),
  readers: count.describe('Readers that it goes to; of a draft, if it were sent now.'),
  counts: z.strictObject({
    queued: count,
    claimed: count.describe('Letters under way.'),
    later: count,
    skipped: count.describe(
      'Letters not sent, because their readers left in the meantime or the edition was a day old.',
    ),
    bounced: count,
    undecided: count.describe('Letters of unknown result about which nobody has decided.'),
    accepted: count,
    refused: count,
    unknown: count,
    complained: count,
  }),
  lanes: z.array(
    z.strictObject({
      lane,
      accepted: count,
      refused: count,
      complaints: count,
      stoppedAt: instant.nullable(),
      stoppedWhy: z.enum(LANE_STOPS).nullable(),
    }),
  ),
  approvedBy: person,
  savedBy: person,
  savedAt: instant.nullable(),
  filled: z
    .array(
      z.strictObject({
        heading: z.string(),
        stories: z.array(z.strictObject({ id, headline: z.string(), url: z.string().nullable() })),
      }),
    )
    .describe(
      'The stories that its slots have now, part by part; those it went out with, once its sending began; without a `url` if withdrawn since.',
    ),
})
export type EditionView = z.infer<typeof editionView>

export const editionVersion = z.strictObject({
  version: z.int(),
  document: editionDocument,
  savedAt: instant,
  savedBy: person,
})
export type EditionVersion = z.infer<typeof editionVersion>

export const subscriptionState = z.enum(SUBSCRIPTION_STATES)
export const readerRow = z.strictObject({
  id,
  address: z.string(),
  joinedAt: instant,
  pausedUntil: instant.nullable(),
  bounced: z.boolean().describe('Letters came back, so that none is sent.'),
  subscriptions: z.array(z.strictObject({ list: z.string(), state: subscriptionState, at: instant })),
})
export type ReaderRow = z.infer<typeof readerRow>

export const readerPage = deskPage(readerRow).extend({
  counts: z.strictObject({ asked: count, confirmed: count, left: count }).describe('Subscriptions by their state.'),
  days: z
    .array(z.strictObject({ day: z.string(), joined: count, left: count }))
    .describe('With the first page: those of the last 90 days, in the paper’s zone, that have any.'),
})
export type ReaderPage = z.infer<typeof readerPage>
