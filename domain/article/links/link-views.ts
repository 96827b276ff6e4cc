import { z } from 'zod'
import { deskPage, id, instant, personRef } from '#domain/article/desk-views.ts'

/**
 * Result of requesting an external address. `private`: it leads into a private network. `refused`: it answers, but not
 * to a machine. `not-asked`: it is not https, and is never requested.
 */
export const linkState = z.enum([
  'unchecked',
  'ok',
  'moved',
  'gone',
  'unreachable',
  'private',
  'refused',
  'forbidden-by-robots',
  'not-asked',
])
export type LinkState = z.infer<typeof linkState>

const linking = z.strictObject({ id, headline: z.string(), words: z.string().describe('The link text.') })

/** An external address that public stories link to. */
export const outgoingLink = z
  .strictObject({
    href: z.string(),
    host: z.string(),
    state: linkState,
    isDead: z.boolean().describe('It failed repeatedly over several days.'),
    status: z.int().nullable(),
    movedTo: z.string().nullable(),
    said: z.string(),
    failures: z.int(),
    failingSince: instant.nullable(),
    checkedAt: instant.nullable(),
    isWanted: z.boolean().describe('Somebody requested another check.'),
    ignored: z.strictObject({ at: instant, by: personRef, why: z.string() }).nullable(),
    stories: z.array(linking).describe('The newest stories with this link, at most ten.'),
    storyCount: z.int(),
  })
  .meta({ id: 'OutgoingLink' })
export type OutgoingLink = z.infer<typeof outgoingLink>

export const linkView = z.enum(['dead', 'failing', 'moved', 'ignored', 'all'])
export type LinkView = z.infer<typeof linkView>

/** A page of external links, with the state of the link check. */
export const outgoingLinks = deskPage(outgoingLink).extend({
  check: z.strictObject({
    isOn: z.boolean(),
    lastAt: instant.nullable(),
    waiting: z.int().describe('Number of links due for a check.'),
    dead: z.int(),
  }),
})
export type OutgoingLinks = z.infer<typeof outgoingLinks>

/** Public stories that link to a story, newest first. */
export const linkedFrom = z.strictObject({ items: z.array(linking.extend({ publishedAt: instant })) })
export type LinkedFrom = z.infer<typeof linkedFrom>

export const orphanKind = z.enum(['stories', 'topics', 'authors', 'sources'])
export type OrphanKind = z.infer<typeof orphanKind>
/** An item that no list or story links to, or that no public story uses. */
export const orphan = z.strictObject({
  id,
  name: z.string(),
  path: z.string().describe('Its path, public or at the desk.'),
  at: instant.nullable().describe('Publication time of a story.'),
})
export type Orphan = z.infer<typeof orphan>
