import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { keyScope, role } from '#domain/permissions/can.ts'
import { crops, pictureFile } from '#domain/picture/crop-sizes.ts'
import { focus } from '#domain/picture/focus.ts'
import { status } from '#domain/workflow/decide.ts'

/** Response schemas of the API for the newsroom apart from its stories. Times in milliseconds UTC. */
const text = z.string()

/** The signed-in person. */
export const signedInPerson = z.strictObject({ id: text, name: text, email: text, role }).meta({ id: 'SignedInPerson' })

export const personView = z
  .strictObject({
    ...{ id: text, name: text, email: text, role },
    state: z.enum(['active', 'invited', 'disabled']).describe('Invited: has a link, and no password yet.'),
    createdAt: instant,
    secondFactor: z.boolean(),
    sessions: z.int().describe('In how many places they are signed in.'),
    keys: z.int().describe('API keys of theirs that work.'),
    seenAt: instant.nullable(),
    letter: z
      .strictObject({ state: z.enum(['waiting', 'sent', 'failed']), error: text.nullable() })
      .nullable()
      .describe('What became of the last letter with a link; null where none was sent.'),
  })
  .meta({ id: 'Person' })
export type PersonView = z.infer<typeof personView>

/** A session of a person: a device on which they are signed in. */
export const sessionView = z
  .strictObject({
    id: text,
    device: text.describe('Browser and system, as far as they tell.'),
    network: text.describe('The first part of the address.'),
    since: instant,
    seenAt: instant.describe('To some minutes.'),
    isThis: z.boolean(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof sessionView>

export const apiKeyView = z
  .strictObject({
    ...{ id, name: text },
    hint: text.describe('How it ends.'),
    scopes: z.array(keyScope),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable().describe('To some minutes.'),
  })
  .meta({ id: 'ApiKey' })
export type ApiKeyView = z.infer<typeof apiKeyView>

/** Second factor of the requesting person. */
export const secondFactorView = z
  .strictObject({
    isOn: z.boolean(),
    since: instant.nullable(),
    codesLeft: z.int().describe('Recovery codes that were not used.'),
    isRequired: z.boolean().describe('Whether the paper asks this person for one.'),
  })
  .meta({ id: 'SecondFactor' })
export type SecondFactorView = z.infer<typeof secondFactorView>

export const linkView = z.strictObject({
  purpose: z.enum(['setup', 'invitation', 'reset']),
  email: text.nullable(),
  name: text.nullable(),
})
export type LinkView = z.infer<typeof linkView>

const somebody = z.strictObject({ id: text, name: text.nullable() }).nullable()
export const eventView = z
  .strictObject({
    id,
    at: instant,
    by: somebody.describe('Null for the terminal and the scheduler.'),
    key: z.strictObject({ id, name: text }).nullable().describe('The API key by which it was done.'),
    what: text.describe('Its kind, stable.'),
    said: text.describe('What was done, for people: it follows the name of who did it.'),
    articleId: id.nullable(),
    headline: text.nullable().describe('Of the story, as it is now.'),
    person: somebody.describe('Whose account it was done to.'),
    details: z.record(text, z.unknown()),
  })
  .meta({ id: 'Event' })
export type EventView = z.infer<typeof eventView>

export const redirectView = z.strictObject({ path: text, target: text, createdAt: instant }).meta({ id: 'Redirect' })
export type RedirectView = z.infer<typeof redirectView>

/** A picture of the library. */
export const mediaView = pictureFile
  .extend({
    id: text.describe('The SHA-256 of what was uploaded first. It stays when the file is replaced.'),
    file: text.describe('What its renditions are named by: `/media/{file}-{width}.{avif|webp|jpg}`.'),
    name: text,
    alt: text,
    isDecorative: z.boolean(),
    caption: text,
    credit: text,
    rights: text.describe('For the desk alone.'),
    expiresAt: instant.nullable().describe('From then on no page shows it.'),
    isExpired: z.boolean(),
    deletedAt: instant.nullable(),
    focus: focus.describe('What every crop is laid around.'),
    crops: crops.describe('By ratio; none of a picture that came in before there were crops.'),
    placeholder: text.describe('Two colours, of its upper and its lower half.'),
    createdAt: instant,
    uploadedBy: z.strictObject({ id: text, name: text }).nullable().describe('Null: an import, or long ago.'),
    uses: z
      .int()
      .describe('How many stories, pages, fronts, bylines and sources show it, the paper with its logo among them.'),
    version: z.int(),
  })
  .meta({ id: 'Media' })
export type MediaView = z.infer<typeof mediaView>

/** Filter of the picture library. `expiring`: within 30 days. */
export const mediaState = z.enum(['unused', 'expiring', 'expired', 'no-alt', 'deleted'])
export type MediaState = z.infer<typeof mediaState>

/** A picture that was just added. */
export const addedMedia = mediaView.extend({
  variants: z.array(text).describe('The address of each rendition.'),
  isDouble: z.boolean().describe('The library had this very file already: this is that picture.'),
  likenesses: z.array(mediaView).describe('Others that look like it.'),
})
export type AddedMedia = z.infer<typeof addedMedia>

/** Uses of a picture. */
export const mediaUses = z.strictObject({
  stories: z.array(
    z.strictObject({
      ...{ id, headline: text, status },
      where: z.array(z.enum(['lead', 'text'])),
      isPublic: z.boolean().describe('Readers see it there.'),
    }),
  ),
  others: z.int().describe('Stories of others, which this person may not read.'),
  fronts: z
    .array(z.strictObject({ id, name: text, articleId: id, headline: text }))
    .describe('The front and planned ones, where they show it: with a story, or in place of its own picture.'),
  pages: z.array(z.strictObject({ id, slug: text, title: text, isPublic: z.boolean() })).describe('Standing pages.'),
  authors: z.array(z.strictObject({ id, slug: text, name: text })),
  sources: z.array(z.strictObject({ id, slug: text, name: text })),
  isLogo: z.boolean().describe('It is the logo of the paper.'),
})
export type MediaUses = z.infer<typeof mediaUses>
