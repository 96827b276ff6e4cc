import { z } from 'zod'
import { bylineRef, id, instant } from '#domain/article/desk-views.ts'
import { fileKind } from '#domain/files/file-kind.ts'
import { keyScope, role } from '#domain/permissions/can.ts'
import { crops, pictureFile } from '#domain/picture/crop-sizes.ts'
import { focus } from '#domain/picture/focus.ts'
import { sourceType } from '#domain/picture/source-type.ts'
import { status } from '#domain/workflow/decide.ts'

/** Response schemas of the API for the newsroom apart from its stories. Times in milliseconds UTC. */
const text = z.string()

/** The signed-in person. */
export const signedInPerson = z.strictObject({ id: text, name: text, email: text, role }).meta({ id: 'SignedInPerson' })

/** In which language the desk speaks to the signed-in person. */
export const ownLanguageView = z
  .strictObject({
    language: text.nullable().describe('BCP 47 tag of the one that they chose; null: their browser’s.'),
    choices: z
      .array(z.strictObject({ language: text, name: text.describe('In the language itself.') }))
      .describe('The languages that the desk speaks.'),
  })
  .meta({ id: 'OwnLanguage' })
export type OwnLanguageView = z.infer<typeof ownLanguageView>

/** The byline of the signed-in person. */
export const ownBylineView = z
  .strictObject({
    byline: bylineRef.nullable().describe('The one tied to their account.'),
    suggested: bylineRef
      .nullable()
      .describe('While they have none: a byline of their name that belongs to nobody, for them to confirm.'),
  })
  .meta({ id: 'OwnByline' })
export type OwnBylineView = z.infer<typeof ownBylineView>

export const personView = z
  .strictObject({
    id: text,
    name: text,
    email: text,
    role,
    state: z.enum(['active', 'invited', 'disabled']).describe('`invited`: has a link, and no password yet.'),
    createdAt: instant,
    secondFactor: z.boolean(),
    sessions: z.int().describe('Number of their sessions.'),
    keys: z.int().describe('Number of their active API keys.'),
    seenAt: instant.nullable(),
    letter: z
      .strictObject({ state: z.enum(['waiting', 'sent', 'failed']), error: text.nullable() })
      .nullable()
      .describe('Delivery state of the last mail with a link; null if none was sent.'),
  })
  .meta({ id: 'Person' })
export type PersonView = z.infer<typeof personView>

/** A session of a person: a device on which they are signed in. */
export const sessionView = z
  .strictObject({
    id: text,
    device: text.describe('Browser and operating system, as far as known.'),
    network: text.describe('The first part of the IP address.'),
    since: instant,
    seenAt: instant.describe('Accurate to a few minutes.'),
    isThis: z.boolean(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof sessionView>

export const apiKeyView = z
  .strictObject({
    id,
    name: text,
    hint: text.describe('Its last characters.'),
    scopes: z.array(keyScope),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable().describe('Accurate to a few minutes.'),
    pausedAt: instant.nullable().describe('Since a restore; it does not work until an admin resumes it.'),
  })
  .meta({ id: 'ApiKey' })
export type ApiKeyView = z.infer<typeof apiKeyView>

/** Second factor of the requesting person. */
export const secondFactorView = z
  .strictObject({
    isOn: z.boolean(),
    since: instant.nullable(),
    codesLeft: z.int().describe('Number of unused recovery codes.'),
    isRequired: z.boolean().describe('Whether the paper requires one of this person.'),
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
    key: z.strictObject({ id, name: text }).nullable().describe('The API key that was used.'),
    what: text.describe('Stable kind of event.'),
    said: text.describe('A sentence for people, with the name of the actor.'),
    articleId: id.nullable(),
    headline: text.nullable().describe('The present headline of the story.'),
    person: somebody.describe('The affected account.'),
    details: z.record(text, z.unknown()),
  })
  .meta({ id: 'Event' })
export type EventView = z.infer<typeof eventView>

/** A picture of the library. */
export const mediaView = pictureFile
  .extend({
    id: text.describe('SHA-256 of the first upload. It stays when the file is replaced.'),
    file: text.describe('Base name of its renditions: `/media/{file}-{width}.{avif|webp|jpg}`.'),
    name: text,
    alt: text,
    isDecorative: z.boolean(),
    caption: text,
    credit: text,
    rights: text.describe('Internal, never public.'),
    mayBeGivenOn: z.boolean().describe('Whether others may have it along with a story that they republish.'),
    sourceType: sourceType.nullable().describe('How it came about: as chosen, otherwise as its file says.'),
    isSourceChosen: z
      .boolean()
      .describe('Whether somebody chose it. Until then a picture by AI keeps stories from publication.'),
    hasCredentials: z.boolean().describe('Whether the upload had Content Credentials (C2PA).'),
    expiresAt: instant.nullable().describe('End of its use: from then on no page shows it.'),
    isExpired: z.boolean(),
    deletedAt: instant.nullable(),
    focus: focus.describe('The point around which crops are cut.'),
    crops: crops.describe('By ratio; empty for pictures from before crops existed.'),
    placeholder: text.describe('Two colours, of its upper and lower half.'),
    createdAt: instant,
    uploadedBy: z.strictObject({ id: text, name: text }).nullable().describe('Null: an import, or unknown.'),
    uses: z.int().describe('Number of stories, pages, fronts, bylines and sources that show it; the logo counts too.'),
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
  isStilled: z
    .boolean()
    .describe('True if it is a moving GIF that is shown by its first frame, because it is too long.'),
  isDouble: z.boolean().describe('True if the library already had this file.'),
  likenesses: z.array(mediaView).describe('Similar pictures.'),
})
export type AddedMedia = z.infer<typeof addedMedia>

/** Uses of a picture. */
export const fileView = z
  .strictObject({
    id: text,
    name: text,
    path: text.describe('The path to link to. Readers get 404 there until a public text links to it.'),
    kind: fileKind,
    bytes: z.int(),
    createdAt: instant,
    uses: z.int().describe('Number of stories and pages that link to it.'),
    isPublic: z.boolean().describe('True while a public story or page links to it.'),
  })
  .meta({ id: 'File' })
export type FileView = z.infer<typeof fileView>

export const mediaUses = z.strictObject({
  stories: z.array(
    z.strictObject({
      id,
      headline: text,
      status,
      where: z.array(z.enum(['lead', 'text', 'file'])),
      isPublic: z.boolean().describe('True if it is public there.'),
    }),
  ),
  others: z.int().describe('Number of stories that this person may not read.'),
  fronts: z
    .array(z.strictObject({ id, name: text, articleId: id, headline: text }))
    .describe('The current and planned fronts that show it.'),
  pages: z.array(z.strictObject({ id, slug: text, title: text, isPublic: z.boolean() })).describe('Standing pages.'),
  authors: z.array(z.strictObject({ id, slug: text, name: text })),
  sources: z.array(z.strictObject({ id, slug: text, name: text })),
  isLogo: z.boolean().describe('True if it is the logo of the paper.'),
})
export type MediaUses = z.infer<typeof mediaUses>
