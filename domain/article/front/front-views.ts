import { z } from 'zod'
import { deskFront, personRef } from '#domain/article/desk-views.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import type { FrontView, SiteView } from '#domain/views.ts'

const instant = z.int()
const person = personRef.nullable().describe('Null if the terminal or a rule did it.')
/** Props of the reader's components: typed in TypeScript only, since nothing else reads them. */
const propsOf = <T>(): z.ZodType<T> => z.record(z.string(), z.unknown()) as unknown as z.ZodType<T>

/** Reason why a front became public: an editor saved it, an earlier one was restored, or its planned time came. */
export const frontWhy = z.enum(['saved', 'rolled-back', 'planned'])
export type FrontWhy = z.infer<typeof frontWhy>

/** A story as the desk of the front lists it. */
export const frontStory = z.strictObject({
  id: z.int(),
  slug: z.string(),
  headline: z.string().describe('As lists show it: the short one, if it has one.'),
  standfirst: z.string(),
  section: z.string().nullable(),
  publishedAt: instant.nullable(),
  hasPicture: z.boolean(),
  state: z.enum(['out', 'withdrawn', 'not-out']),
})
export type FrontStory = z.infer<typeof frontStory>

/** A slot with its story. `isByHand` is false where a rule fills it. */
export const frontStanding = z.strictObject({
  place: z.string(),
  story: z.int(),
  isByHand: z.boolean(),
})
export type FrontStanding = z.infer<typeof frontStanding>

/** Preview of a front: the props of the reader's components, and the slot of each story. */
export const frontSheet = z.strictObject({
  front: propsOf<FrontView>().describe('Props of the front page.'),
  site: propsOf<SiteView>().describe('Props of the page frame.'),
  standing: z.array(frontStanding),
  /** Every story that is shown or was chosen, public or not. */
  stories: z.array(frontStory),
  frame: frontSlots.shape.bands.describe('The bands, as explicit choices that give the same result.'),
})
export type FrontSheet = z.infer<typeof frontSheet>

const change = z.strictObject({
  place: z.string().describe('Its label: “Second 1”.'),
  was: z.string().nullable(),
  is: z.string().nullable().describe('Null if the rule fills it.'),
})
export type FrontChange = z.infer<typeof change>

export const frontVersion = z.strictObject({
  version: z.int(),
  savedAt: instant,
  savedBy: person,
  why: frontWhy,
  ofVersion: z.int().nullable(),
  slots: frontSlots,
  changes: z.array(change).describe('The changed slots, with headlines before and after.'),
})
export type FrontVersion = z.infer<typeof frontVersion>

export const plannedFront = z.strictObject({
  id: z.int(),
  dueAt: instant,
  slots: frontSlots,
  plannedBy: person,
  changes: z.array(change).describe('The slots that differ from the current front.'),
})
export type PlannedFront = z.infer<typeof plannedFront>

/** Reason why a draft ended without being published: an editor discarded it, or replaced it by another draft. */
const discardWhy = z.enum(['discarded', 'replaced'])
export type DiscardWhy = z.infer<typeof discardWhy>

export const discardedFront = z.strictObject({
  id: z.int(),
  why: discardWhy,
  discardedAt: instant,
  discardedBy: person,
  slots: frontSlots,
  changes: z.array(change).describe('The slots that differ from the current front.'),
})
export type DiscardedFront = z.infer<typeof discardedFront>

/** The draft that all editors share. */
export const frontDraft = z.strictObject({
  version: z.int().describe('Raised by every change of the draft and by its end; 0 before the first one.'),
  slots: frontSlots.nullable().describe('Null if there is no draft.'),
  basedOn: z.int().describe('The version of the public front that the draft was made from.'),
  savedAt: instant.nullable(),
  savedBy: person,
})

/** The public front and the draft at one moment. */
export const frontAtDesk = z.strictObject({ front: deskFront, draft: frontDraft })
export type FrontAtDesk = z.infer<typeof frontAtDesk>

/** The story that a section's page shows first. */
export const sectionLead = z.strictObject({
  section: z.strictObject({ id: z.int(), name: z.string() }),
  article: z.strictObject({ id: z.int(), headline: z.string(), isOut: z.boolean() }),
  until: instant.nullable(),
})
export type SectionLead = z.infer<typeof sectionLead>
