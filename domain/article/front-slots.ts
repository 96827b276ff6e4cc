import { z } from 'zod'

const id = z.number().int().positive()
/** A story, or null for a place that the rule fills. */
const slot = id.nullable()
const slots = z.array(slot).max(20)
/** `section` is a section's id, so that a renamed section keeps its band. */
const sectionStories = z.strictObject({ section: id, stories: slots })

const band = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('river'), section: id, stories: slots }),
  z.strictObject({ kind: z.literal('halves'), halves: z.array(sectionStories).min(1).max(2) }),
  z.strictObject({ kind: z.literal('feature'), story: slot }),
  z.strictObject({ kind: z.literal('four'), columns: z.array(sectionStories).min(1).max(4) }),
])

/**
 * What an editor chose for the front, by article id. An empty list, like a null, is filled by rule; an empty `bands`
 * means every section in the order of the navigation. `leadLinks` alone stays empty where nobody chose any.
 */
export const frontSlots = z.strictObject({
  lead: slot.default(null),
  leadLinks: z.array(id).max(5).default([]),
  seconds: slots.default([]),
  strip: slots.default([]),
  opinion: slots.default([]),
  bands: z.array(band).max(30).default([]),
})

export type FrontSlots = z.infer<typeof frontSlots>
export type BandSlots = FrontSlots['bands'][number]

export const emptyFront = (): FrontSlots => frontSlots.parse({})
