import { z } from 'zod'
import { notificationKind } from '#domain/notifications/notification-kind.ts'
import { ALERT_CAUSES } from '#domain/upkeep/upkeep-run.ts'

/** To whom a letter goes, and from which paper. `person` is their id. */
const addressed = { person: z.string(), to: z.string(), name: z.string(), paper: z.string() }
/** A one-time link, valid until `until` (ms UTC). It is erased from the outbox once the delivery is over. */
const withLink = { ...addressed, link: z.url(), until: z.number() }

/** A condition that holds, as in `Alert`, and the page of the desk about it. */
const heldAlert = z.strictObject({
  cause: z.enum(ALERT_CAUSES),
  since: z.number(),
  details: z.record(z.string(), z.unknown()),
  link: z.url(),
})
/** The same as version 0.1.0 stored it, in English words. */
const writtenAlert = z.strictObject({
  title: z.string(),
  says: z.string(),
  since: z.string(),
  todo: z.string(),
  link: z.url(),
})

/** One thing that concerns a person, as in `DigestLine`. */
const digestLine = z.strictObject({
  kind: notificationKind,
  by: z.string().nullable(),
  headline: z.string().nullable(),
  text: z.string(),
  path: z.string(),
})

/**
 * To a reader of newsletters, named by number: the address is looked up when it is sent. `lists` are names; `until` as
 * above.
 */
const toReader = {
  reader: z.int().positive(),
  paper: z.string(),
  lists: z.array(z.string()),
  link: z.url(),
  until: z.number(),
}

/**
 * Every letter that the paper sends, as it is stored in the outbox: codes and values, of which its words are made when
 * it is sent, in the language of its person. A letter with an `until` (ms UTC) is not sent after it.
 */
export const letter = z.discriminatedUnion('template', [
  z.strictObject({ template: z.literal('invitation'), ...withLink }),
  z.strictObject({ template: z.literal('reset'), ...withLink }),
  /** Asks a reader to confirm that they joined. */
  z.strictObject({ template: z.literal('newsletter-confirm'), ...toReader }),
  /** To a reader who has what was asked for already: with the link to their preferences. */
  z.strictObject({ template: z.literal('newsletter-known'), ...toReader }),
  /** Asks for confirmation of another address, and goes to it. */
  z.strictObject({ template: z.literal('newsletter-address'), ...toReader }),
  /** Asks a house to confirm its address; `reader` is its number, `lists` are the addresses of its copies. */
  z.strictObject({ template: z.literal('copy-confirm'), ...toReader }),
  /** Conditions that hold; later they may be over. */
  z.strictObject({
    template: z.literal('alert'),
    ...addressed,
    until: z.number(),
    alerts: z.array(z.union([heldAlert, writtenAlert])).min(1),
  }),
  /** The first of `count` things that concern the person; `site` is the address of the desk without its path. */
  z.strictObject({
    template: z.literal('digest'),
    ...addressed,
    until: z.number(),
    site: z.url(),
    count: z.number(),
    lines: z.array(digestLine).min(1),
  }),
  /** Networks from which somebody signed in as the person for the first time, and when. */
  z.strictObject({
    template: z.literal('new-networks'),
    ...addressed,
    signIns: z.array(z.strictObject({ network: z.string(), at: z.number() })).min(1),
    link: z.url(),
  }),
  /** The form of the last two in version 0.1.0: English paragraphs under a subject, and a link to a page of the desk. */
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
export type ReaderLetter = Extract<Letter, { reader: number }>

/** Templates of letters without a one-time link. */
export const WITHOUT_LINK = ['alert', 'digest', 'new-networks', 'notice'] as const satisfies Letter['template'][]
const withoutLink = z.object({ template: z.enum(WITHOUT_LINK) })
/** True for a stored letter without a one-time link. One with a link is never sent again, but made anew. */
export const mayBeSentAgain = (payload: unknown): boolean => withoutLink.safeParse(payload).success
