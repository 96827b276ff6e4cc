import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { text } from '#domain/text/text-schema.ts'

/** Kinds of people, as an editor chose; nobody knows it of the others. */
export const VOICE_KINDS = ['official', 'expert', 'business', 'group', 'resident', 'other'] as const
export const voiceKind = z.enum(VOICE_KINDS)
export type VoiceKind = z.infer<typeof voiceKind>

const figures = z.strictObject({
  quotes: z.int(),
  voices: z.int().describe('People quoted.'),
  topTen: z.int().describe('Quotes of the ten people who are quoted most.'),
  firstTime: z.int().describe('People whose first quote in the paper is of this time.'),
  kinds: z.record(z.enum([...VOICE_KINDS, 'unknown']), z.int()).describe('Quotes by who speaks.'),
})
export type VoiceFigures = z.infer<typeof figures>

const month = z.string().regex(/^\d{4}-\d\d$/)

export const voice = z.strictObject({
  name: text,
  spellings: z.array(text).describe('Names that are counted as theirs, newest first.'),
  kind: voiceKind.nullable(),
  role: text.describe('As it was told last.'),
  place: text,
  quotes: z.int(),
  isFirstTime: z.boolean(),
  lastAt: instant,
})
export type Voice = z.infer<typeof voice>

/** The people that the paper quotes. */
export const voicesView = z
  .strictObject({
    total: figures,
    months: z.array(z.strictObject({ month, ...figures.shape })).describe('Twelve, newest first.'),
    sections: z.array(z.strictObject({ id, name: text, ...figures.shape })),
    items: z.array(voice).describe('Most quoted first, at most a hundred.'),
  })
  .meta({ id: 'Voices' })
export type VoicesView = z.infer<typeof voicesView>

export const voicesAsked = z.object({
  month: month.optional().describe('A month of the last twelve; without it all of them.'),
  section: z.coerce.number().int().positive().optional().describe('The primary section of the stories.'),
})

export const voiceFields = z.strictObject({
  name: text.trim().min(1).max(200),
  kind: voiceKind.nullable(),
  countedAs: text.trim().max(200).describe('The name of whose quotes these are; empty: their own.'),
})
export type VoiceFields = z.infer<typeof voiceFields>
