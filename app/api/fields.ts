import { z } from 'zod'
import { slug as partOfAddress } from '#domain/article/fields.ts'
import { text } from '#domain/text/text-field.ts'
import { status } from '#domain/workflow/decide.ts'

/** Inputs and answers that several routes share. */
export const nothing = z.strictObject({})
export const name = text.trim().min(1).max(120)
export const slug = partOfAddress.max(80)
export const version = z.number().int().nonnegative()
/** How a receipt is looked at again. */
export const looking = z.strictObject({ isAnew: z.boolean().optional() })
/** An address outside, as it was published. */
export const address = text.min(1).max(2_100)
export const ofVersion = z.strictObject({ version })
/** A moment: ISO 8601 with a zone, or milliseconds UTC. Inside it is milliseconds. */
export const moment = z.union([
  z.number().int().positive(),
  z.iso.datetime({ offset: true }).transform((iso) => Date.parse(iso)),
])
/** The same in a query, where everything is text. */
export const momentInQuery = z.union([
  moment,
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])
/** A desk list's query; other names are ignored. */
export const listQuery = z.object({
  q: text.max(200).optional(),
  cursor: text.max(200).optional(),
})

/** A section, topic, byline or source that was made or changed. */
export const ofSlug = z.strictObject({ id: z.int(), slug: z.string() })
/** Where a move left a story. */
export const moved = z.strictObject({ status, version: z.int() })
/** A kept text that is the working copy again, as the revision of that number. */
export const putBack = z.strictObject({
  version: z.int(),
  revision: z.int(),
  leftOut: z
    .array(
      z.strictObject({
        field: z.enum(['sections', 'topics', 'authors', 'source', 'lead', 'slug']),
        ids: z.array(z.union([z.int(), z.string()])),
      }),
    )
    .describe('What it named and the newsroom no longer has.'),
})
