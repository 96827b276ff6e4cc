import { z } from 'zod'
import { personRef } from '#domain/article/desk-views.ts'
import { slug as partOfAddress } from '#domain/article/fields/fields.ts'
import { t } from '#domain/messages/t.ts'
import { properName, text } from '#domain/text/text-schema.ts'
import { status } from '#domain/workflow/decide.ts'

/** Input and output fields that several routes share. */
export const emptyBody = z.strictObject({})
export const name = properName
export const slug = partOfAddress.max(80)
export const version = z.number().int().nonnegative()
/** Options of a repeated receipt check. */
export const recheckOptions = z.strictObject({ isAnew: z.boolean().optional() })
/** An external address, exactly as it was published. */
export const address = text.min(1).max(2_100)
export const versionRef = z.strictObject({ version })
/** A point in time: ISO 8601 with a zone, or milliseconds UTC. Parses to milliseconds. */
export const instantOrMs = z.union([
  z.number().int().positive(),
  z.iso.datetime({ offset: true }).transform((iso) => Date.parse(iso)),
])
/** A point in time in a query, where every value is text. */
export const momentInQuery = z.union([
  instantOrMs,
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])
/** Query of a desk list; unknown names are ignored. */
export const listQuery = z.object({ q: text.max(200).optional() })

/** The `next` of a list’s previous page. An empty one is the first page; refused: what is no cursor of this list. */
export const cursorIn = (list: { isOne: (typed: string) => boolean }) =>
  text
    .max(4_000)
    .refine((typed) => typed === '' || list.isOne(typed), { error: () => t('is not a cursor of this list') })
    .transform((typed) => typed || undefined)
    .optional()

/** Identifies a section, topic, byline or source that was created or changed. */
export const slugRef = z.strictObject({ id: z.int(), slug: z.string() })
/** Status and version of a story after a change of status. */
export const moved = z.strictObject({
  status,
  version: z.int(),
  notTold: z.array(personRef).optional().describe('With a comment: those mentioned in it who may not read the story.'),
})
/** Describes a working copy that was restored from a stored revision, as a new revision with this number. */
export const restoredCopy = z.strictObject({
  version: z.int(),
  revision: z.int(),
  leftOut: z
    .array(
      z.strictObject({
        field: z.enum(['sections', 'topics', 'authors', 'source', 'lead', 'slug']),
        ids: z.array(z.union([z.int(), z.string()])),
      }),
    )
    .describe('References in the revision that no longer exist.'),
})
