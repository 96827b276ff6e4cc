import { z } from 'zod'
import { deskPage, id, instant, personRef } from '#domain/article/desk-views.ts'

/**
 * What came of asking for an address outside. `private`: it leads into a network that is nobody's business. `refused`:
 * it answers, but not to a machine. `not-asked`: it is not https, so nobody asks.
 */
export const linkState = z.enum([
  ...(['unchecked', 'ok', 'moved', 'gone', 'unreachable', 'private'] as const),
  ...(['refused', 'forbidden-by-robots', 'not-asked'] as const),
])
export type LinkState = z.infer<typeof linkState>

const linking = z.strictObject({ id, headline: z.string(), words: z.string().describe('The words that are linked.') })

/** An address outside that public stories lead to. */
export const outgoingLink = z
  .strictObject({
    href: z.string(),
    host: z.string(),
    state: linkState,
    isDead: z.boolean().describe('It failed several times, over days.'),
    status: z.int().nullable(),
    movedTo: z.string().nullable(),
    said: z.string(),
    failures: z.int(),
    failingSince: instant.nullable(),
    checkedAt: instant.nullable(),
    isWanted: z.boolean().describe('Somebody waits for it to be asked again.'),
    ignored: z.strictObject({ at: instant, by: personRef, why: z.string() }).nullable(),
    stories: z.array(linking).describe('The newest that lead there, at most ten.'),
    storyCount: z.int(),
  })
  .meta({ id: 'OutgoingLink' })
export type OutgoingLink = z.infer<typeof outgoingLink>

export const linkView = z.enum(['dead', 'failing', 'moved', 'ignored', 'all'])
export type LinkView = z.infer<typeof linkView>

/** A page of them, with how the check stands. */
export const outgoingLinks = deskPage(outgoingLink).extend({
  check: z.strictObject({
    isOn: z.boolean(),
    lastAt: instant.nullable(),
    waiting: z.int().describe('How many are due.'),
    dead: z.int(),
  }),
})
export type OutgoingLinks = z.infer<typeof outgoingLinks>

/** The public stories that lead to a story, newest first. */
export const linkedFrom = z.strictObject({ items: z.array(linking.extend({ publishedAt: instant })) })
export type LinkedFrom = z.infer<typeof linkedFrom>

export const orphanKind = z.enum(['stories', 'topics', 'authors', 'sources'])
export type OrphanKind = z.infer<typeof orphanKind>
/** Something that nothing leads to, or that no public story has. */
export const orphan = z.strictObject({
  id,
  name: z.string(),
  path: z.string().describe('Where it stands, for readers or on the desk.'),
  at: instant.nullable().describe('When a story was published.'),
})
export type Orphan = z.infer<typeof orphan>
