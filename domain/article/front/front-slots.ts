import { z } from 'zod'
import { type Within, within } from '#domain/article/lists/ranking.ts'
import { text } from '#domain/text/text-schema.ts'

const id = z.number().int().positive()

/**
 * A story chosen by an editor, with a headline, standfirst and picture of the front's own if set, until it leaves (ms
 * UTC).
 */
const chosen = z.strictObject({
  story: id,
  headline: text.trim().min(1).max(300).optional().describe('Overrides the story’s own.'),
  standfirst: text.trim().max(600).optional().describe('Overrides the story’s own; empty: none.'),
  picture: z
    .string()
    .regex(/^[a-f0-9]{64}$/)
    .nullable()
    .optional()
    .describe('A media id that overrides the story’s picture; null: none.'),
  until: z.number().int().optional().describe('When it leaves the slot (ms UTC); then the rule fills it.'),
})
const newest = z.strictObject({ newestIn: id.describe('A section’s id: shows its newest story.') })

const mostRead = z.strictObject({
  mostRead: within.describe('A period: shows its most read story that is in no other slot.'),
})

/** A story's id, a story with overrides, a rule of its own, or null for a slot that the slot's default rule fills. */
export const slot = z.union([id, chosen, newest, mostRead]).nullable()
const slots = z.array(slot).max(20)
/** `section` is a section's id, so that a renamed section keeps its band. */
const sectionStories = z.strictObject({ section: id, stories: slots })

const band = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('river'), section: id, stories: slots }),
  z.strictObject({ kind: z.literal('halves'), halves: z.array(sectionStories).min(1).max(2) }),
  z.strictObject({ kind: z.literal('feature'), story: slot }),
  z.strictObject({ kind: z.literal('four'), columns: z.array(sectionStories).min(1).max(4) }),
])

/** Layout of the top of the front: a calm day, one story across the page, or a live story above the calm day. */
export const layout = z.enum(['calm', 'big', 'live'])
export type Layout = z.infer<typeof layout>

/**
 * Editors' choices for the front, by article id. An empty list, like a null, is filled by rule; an empty `bands` means
 * every section in the order of the navigation. Only `leadLinks` stays empty where nothing was chosen, and `live` is
 * rendered only in the layout of that name.
 */
export const frontSlots = z.strictObject({
  layout: layout.default('calm'),
  live: slot.default(null),
  lead: slot.default(null),
  leadLinks: z.array(slot).max(5).default([]),
  seconds: slots.default([]),
  strip: slots.default([]),
  opinion: slots.default([]),
  bands: z.array(band).max(30).default([]),
})

export type Slot = z.infer<typeof slot>
export type ChosenStory = z.infer<typeof chosen>
export type FrontSlots = z.infer<typeof frontSlots>
export type BandSlots = FrontSlots['bands'][number]

export const emptyFront = (): FrontSlots => frontSlots.parse({})

/** The story that an editor chose for a slot, with its overrides; null where a rule fills the slot. */
export function chosenIn(slot: Slot): ChosenStory | null {
  if (typeof slot === 'number') return { story: slot }
  return slot !== null && 'story' in slot ? slot : null
}

/** Id of the section whose newest story fills the slot; null where an editor's choice or the slot's own rule does. */
export const newestIn = (slot: Slot): number | null =>
  typeof slot === 'object' && slot !== null && 'newestIn' in slot ? slot.newestIn : null

/** Period whose most read story fills the slot; null where something else does. */
export const mostReadIn = (slot: Slot): Within | null =>
  typeof slot === 'object' && slot !== null && 'mostRead' in slot ? slot.mostRead : null
