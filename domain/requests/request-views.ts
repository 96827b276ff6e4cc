import { z } from 'zod'
import { deskPage, id, instant, personRef } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { readEmail } from '#domain/permissions/email.ts'
import { text } from '#domain/text/text-schema.ts'
import { status } from '#domain/workflow/decide.ts'

/** Decisions on a request to take a name or a story down, from the least to the most. */
export const RUNGS = ['nothing', 'note', 'update', 'name-replaced', 'no-index', 'recall'] as const
export const rung = z.enum(RUNGS)
export type Rung = z.infer<typeof rung>

/** How long before its deadline (ms) an open request is near it. */
export const NEAR_MS = 3 * 86_400_000

const said = (max: number) => text.trim().min(1).max(max)

/** Fields of a request, by the public form or by hand. */
export const requestFields = z.strictObject({
  name: said(120),
  address: text
    .trim()
    .max(254)
    .refine((typed) => readEmail(typed) !== null, { error: () => t('is not an email address') })
    .describe('For letters: an email address.'),
  about: said(2_000).describe('Addresses of stories, as they were typed.'),
  words: said(4_000).describe('What is asked for, and why.'),
})
export type RequestFields = z.infer<typeof requestFields>

/** Changes of an open request. */
export const requestChange = z.strictObject({
  version: z.int().positive(),
  about: requestFields.shape.about,
  dueAt: instant,
})
export type RequestChange = z.infer<typeof requestChange>

/** How the paper takes requests: whether readers have the form, days until a request is due, days until it is erased. */
export const requestRules = z.strictObject({
  isOpen: z.boolean().describe('Whether readers can send the form at /requests.'),
  dueDays: z.int().min(1).max(365).describe('Days from receipt to the deadline.'),
  keptDays: z.int().min(1).max(3_650).describe('Days from the decision until name, address and text are erased.'),
})
export type RequestRules = z.infer<typeof requestRules>
export const DEFAULT_RULES: RequestRules = { isOpen: false, dueDays: 30, keptDays: 90 }

export const decisionFields = z
  .strictObject({
    version: z.int().positive(),
    rung,
    reason: said(1_000).describe('For the desk. It stays when the request is erased.'),
    stories: z.array(id).max(50).default([]),
    legal: z.boolean().default(false).describe('Of `recall`: the addresses answer 451 and not 410.'),
  })
  .refine(({ rung: to, stories }) => to === 'nothing' || stories.length > 0, {
    path: ['stories'],
    error: () => t('Choose at least one story.'),
  })
export type DecisionFields = Omit<z.output<typeof decisionFields>, 'stories'> & { stories: readonly number[] }

export const requestRow = z.strictObject({
  id: id.describe('Its number.'),
  name: z.string().describe('Empty once erased.'),
  byForm: z.boolean(),
  receivedAt: instant,
  dueAt: instant,
  rung: rung.nullable().describe('Of the last decision; null: it is open.'),
  decidedAt: instant.nullable(),
  erasedAt: instant.nullable(),
})
export type RequestRow = z.infer<typeof requestRow>
export const requestPage = deskPage(requestRow)

const storyRef = z.strictObject({ id, headline: z.string(), status })
export type RequestStory = z.infer<typeof storyRef>
export const requestView = requestRow.extend({
  address: z.string(),
  about: z.string(),
  words: z.string(),
  version: z.int(),
  stories: z.array(storyRef).describe('Those found by the addresses.'),
  decisions: z.array(
    z.strictObject({
      rung,
      reason: z.string(),
      at: instant,
      by: personRef.nullable(),
      stories: z.array(storyRef),
    }),
  ),
})
export type RequestView = z.infer<typeof requestView>

/** Counts of a year for readers: how many requests came, and how many led to each rung. */
export type RequestYear = { year: number; received: number; rungs: { rung: Rung; count: number }[] }
