import { z } from 'zod'
import { instant } from '#domain/article/desk-views.ts'
import { slug } from '#domain/article/fields/fields.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { line } from '#domain/text/text-schema.ts'
import { sourcePolicy } from '#domain/views.ts'

const webAddress = z
  .string()
  .max(2_048)
  .refine(isWebAddress, { error: () => t('is not a web address') })

/** Fields of a source that may be changed, any subset at a time. Times in milliseconds UTC. */
export const sourceChange = z
  .strictObject({
    name: line(120).min(1),
    slug: slug.max(80),
    homepage: webAddress.nullable(),
    policy: sourcePolicy,
    logo: z
      .string()
      .regex(/^[a-f0-9]{64}$/)
      .nullable()
      .describe('The id of a picture.'),
    about: line(1_000).describe('Public description.'),
    usage: line(500).describe('Public line about the licence.'),
    feed: webAddress.nullable().describe('The address of its own feed.'),
    licence: line(4_000).describe('The agreed terms. Never public.'),
    contact: line(500).describe('Contact person. Never public.'),
    licenceUntil: z
      .int()
      .positive()
      .nullable()
      .describe('End of the licence (ms UTC): from then on none of its stories may be public.'),
    canonicalOriginal: z.boolean().describe('For `no-index` only: the canonical address is that of the original.'),
    inFeeds: z.boolean().describe('For `no-index` only: its stories may be in feeds.'),
  })
  .partial()
export type SourceChange = z.infer<typeof sourceChange>

const count = z.int().nonnegative()
/** A source with its terms and the counts of its stories. */
export const sourceDetail = sourceChange
  .required()
  .extend({
    id: z.int(),
    out: count.describe('Public stories.'),
    drafts: count.describe('Unpublished stories.'),
    scheduled: count,
    corrections: count,
    firstAt: instant.nullable().describe('First publication among its public stories.'),
    ended: count.describe('Stories withdrawn at the end of a licence and not restored.'),
    returnable: count.describe('Those of them that may be public again now.'),
    recall: z
      .strictObject({ id: z.int(), at: instant, count })
      .nullable()
      .describe('The last recall of all its stories that was not undone.'),
  })
  .meta({ id: 'SourceDetail' })
export type SourceDetail = z.infer<typeof sourceDetail>
