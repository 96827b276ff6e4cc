import { z } from 'zod'
import { genre } from '#domain/article/fields/genre.ts'
import { longRead } from '#domain/article/fields/long-read.ts'
import { madeBy } from '#domain/article/fields/made-by.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { t } from '#domain/messages/t.ts'
import { languageTag } from '#domain/text/language-tag.ts'
import { line, text } from '#domain/text/text-schema.ts'
import { SLUG } from '#domain/urls/is-slug.ts'
import { sourcePolicy } from '#domain/views.ts'

/** Last segment of an address: the slug of a story, a section or a topic. */
export const slug = z
  .string()
  .regex(SLUG, { error: () => t('is not of lower-case letters, figures and single hyphens') })
  .max(120)
const slugs = z
  .array(slug)
  .max(20)
  .refine((list) => new Set(list).size === list.length, { error: () => t('contains a duplicate') })
const webAddress = z
  .string()
  .max(2_048)
  .refine(isWebAddress, { error: () => t('is not a web address') })

/** Pages have soft hyphens in headlines: one that was copied from a page loses them, so that no title or feed has any. */
const headlineOf = (most: number) => line(most).overwrite((text) => text.replaceAll('\u00AD', ''))

export const lead = z.strictObject({
  mediaId: z.string().regex(/^[a-f0-9]{64}$/),
  alt: line(1_000).default(''),
  caption: line(2_000).default(''),
  credit: line(300).default(''),
  /** Marks a decorative picture, which adds nothing to the story: screen readers skip it. */
  isDecorative: z.boolean().optional(),
})
/** The text of a note, 1 to 6,000 characters, trimmed. */
export const noteText = text.trim().min(1).max(6_000).describe('A mention is `@[ID]`, with the id of a colleague.')
export const seo = z.strictObject({ title: line(200).optional(), description: line(400).optional() })
const source = z.strictObject({ name: line(200).min(1), url: webAddress.nullable().optional() })

export const LONGEST_SHORT_HEADLINE = 120

export type Lead = z.infer<typeof lead>
export type Seo = z.infer<typeof seo>
export type SourceField = z.infer<typeof source>

/**
 * Fields that a save may change, any subset at a time. Sections, topics and authors are slugs in their order. Unknown
 * fields are refused.
 */
export const articleFields = z
  .strictObject({
    headline: headlineOf(400),
    /** Shown on fronts and lists instead of the headline, unless it is empty. */
    shortHeadline: headlineOf(LONGEST_SHORT_HEADLINE),
    standfirst: line(1_000),
    slug,
    document: articleDocument,
    sections: slugs,
    topics: slugs,
    authors: slugs,
    source: source.nullable(),
    /** Policy towards search engines and feeds, where it differs from the source's. */
    sourcePolicy: sourcePolicy.nullable(),
    /** End of the licence: from then on the story may not be public, whatever its source says. */
    licenceUntil: z.iso.datetime({ offset: true }).nullable(),
    lead: lead.nullable(),
    kicker: line(80),
    /** Kind of work, where the primary section does not imply it. */
    genre: genre.nullable(),
    /** Whether it is set as a long read; null: its length decides. */
    longRead: longRead.nullable(),
    /** The AI tool that helped with it or made it; null: people made it. */
    madeBy: madeBy.nullable(),
    language: languageTag,
    seo,
    /** A live story: `open` while more updates are to come. Null for any other. */
    live: z.enum(['open', 'closed']).nullable(),
    embargoUntil: z.iso.datetime({ offset: true }).nullable(),
  })
  .partial()

export type ArticleFields = z.infer<typeof articleFields>
