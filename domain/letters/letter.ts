import { z } from 'zod'

/** To whom a letter goes, and from which paper. `person` is their id. */
const addressed = { person: z.string(), to: z.string(), name: z.string(), paper: z.string() }
/** A one-time link, valid until `until` (ms UTC). It is erased from the outbox once the delivery is over. */
const withLink = { ...addressed, link: z.url(), until: z.number() }

/** One thing in a letter about alerts, in plain words. */
const toldAlert = z.strictObject({
  title: z.string(),
  says: z.string(),
  since: z.string(),
  todo: z.string(),
  link: z.url(),
})

/** Every letter that the paper sends, as it is stored in the outbox. */
export const letter = z.discriminatedUnion('template', [
  z.strictObject({ template: z.literal('invitation'), ...withLink }),
  z.strictObject({ template: z.literal('reset'), ...withLink }),
  /** Conditions that hold. Not sent after `until` (ms UTC), when they may be over. */
  z.strictObject({ template: z.literal('alert'), ...addressed, until: z.number(), alerts: z.array(toldAlert).min(1) }),
  /** Paragraphs under a subject, and a link to a page of the desk. Not sent after `until` (ms UTC), if it has one. */
  z.strictObject({
    template: z.literal('notice'),
    ...addressed,
    until: z.number().optional(),
    subject: z.string(),
    paragraphs: z.array(z.string()).min(1),
    link: z.url(),
  }),
])
export type Letter = z.infer<typeof letter>

/** Templates of letters without a one-time link. */
export const WITHOUT_LINK = ['alert', 'notice'] as const satisfies Letter['template'][]
const withoutLink = z.object({ template: z.enum(WITHOUT_LINK) })
/** True for a stored letter without a one-time link. One with a link is never sent again, but made anew. */
export const mayBeSentAgain = (payload: unknown): boolean => withoutLink.safeParse(payload).success
