import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { role } from '#domain/permissions/can.ts'

/** What the API answers about the newsroom around the stories. Times in milliseconds UTC. */
const text = z.string()

/** Who is signed in. */
export const signedInPerson = z.strictObject({ id: text, name: text, email: text, role }).meta({ id: 'SignedInPerson' })

export const personView = z
  .strictObject({
    ...{ id: text, name: text, email: text, role },
    state: z.enum(['active', 'invited', 'disabled']).describe('Invited: has a link, and no password yet.'),
    createdAt: instant,
  })
  .meta({ id: 'Person' })
export type PersonView = z.infer<typeof personView>

export const linkView = z.strictObject({
  purpose: z.enum(['setup', 'invitation', 'reset']),
  email: text.nullable(),
  name: text.nullable(),
})
export type LinkView = z.infer<typeof linkView>

export const eventView = z
  .strictObject({
    id,
    at: instant,
    by: z
      .strictObject({ id: text, name: text.nullable() })
      .nullable()
      .describe('Null for the terminal and the scheduler.'),
    what: text,
    articleId: id.nullable(),
    details: z.record(text, z.unknown()),
  })
  .meta({ id: 'Event' })
export type EventView = z.infer<typeof eventView>

export const redirectView = z.strictObject({ path: text, target: text, createdAt: instant }).meta({ id: 'Redirect' })
export type RedirectView = z.infer<typeof redirectView>

const pictureFacts = {
  id: text.describe('The SHA-256 of what was uploaded.'),
  width: z.int(),
  height: z.int(),
  widths: z.array(z.int()),
  alt: text,
  caption: text,
  credit: text,
}
export const mediaView = z.strictObject({ ...pictureFacts, name: text, createdAt: instant }).meta({ id: 'Media' })
export type MediaView = z.infer<typeof mediaView>

/** A picture that was just added, with the address of each rendition. */
export const addedMedia = z.strictObject({ ...pictureFacts, variants: z.array(text) })

export const siteSettings = z
  .strictObject({ name: text, tagline: text, language: text, zone: text, imprint: text })
  .meta({ id: 'Settings' })
export type SiteSettings = z.infer<typeof siteSettings>
