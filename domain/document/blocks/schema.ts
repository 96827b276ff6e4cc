import { z } from 'zod'
import { isAnchor } from '#domain/document/blocks/anchor.ts'
import { type KnownProvider, PROVIDERS } from '#domain/document/blocks/embed-providers.ts'
import { isSafeHref, isTextHref } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { text } from '#domain/text/text-schema.ts'

/**
 * The article document: a closed set of blocks whose text is spans with marks, never HTML. Strict: unknown fields and
 * blocks are refused. In a span's text `\n` is a line break; in a quote it separates two paragraphs.
 */
export const DOCUMENT_VERSION = 1
const MAX_BLOCKS = 5_000
const MAX_LIST_DEPTH = 8
/** Most stories of a block of related stories. */
export const MAX_RELATED = 12
const MAX_BYTES = 1_000_000

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)
const line = text.max(2_000)
const instant = z.iso.datetime({ offset: true })

const href = z
  .string()
  .max(2_048)
  .refine(isSafeHref, { error: () => t('is not an address that can be linked') })

/** A path of the paper itself, never another site's address. */
const ownPath = href.refine((path) => /^\/(?![/\\])/.test(path), { error: () => t('is not a path of this paper') })

/** Marks that say nothing but themselves, in the order in which documents have them; `insert` is HTML's `ins`. */
export const FLAGS = ['bold', 'italic', 'code', 'sub', 'sup', 'strike', 'insert'] as const
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(FLAGS) }),
  z.strictObject({
    type: z.literal('link'),
    href: z
      .string()
      .max(2_048)
      .refine(isTextHref, { error: () => t('is not an address that can be linked') }),
  }),
  /**
   * Footnote as plain text; neighbouring spans of one block with the same text share one note, after the last of them.
   */
  z.strictObject({ type: z.literal('footnote'), text: line.trim().min(1) }),
])
const span = z
  .strictObject({ text: z.string().min(1).max(200_000).overwrite(cleanText), marks: z.array(mark).max(9).optional() })
  .refine(({ text, marks }) => !text.includes('\n') || !marks?.some(({ type }) => type === 'footnote'), {
    error: () => t('has a footnote that spans several lines'),
  })
/** Drops spans whose text is empty after cleaning. */
const spans = z
  .array(span)
  .max(5_000)
  .overwrite((list) => (list.every(({ text }) => text !== '') ? list : list.filter(({ text }) => text !== '')))
  .meta({ id: 'Spans' })

export type Mark = z.infer<typeof mark>
export type Flag = (typeof FLAGS)[number]
export type Span = z.infer<typeof span>
export type ListItem = { spans: Span[]; list?: { ordered: boolean; items: ListItem[] } | undefined }

const itemsTo = (depth: number): z.ZodType<ListItem[]> =>
  z
    .array(
      depth === 0
        ? z.strictObject({ spans })
        : z.strictObject({
            spans,
            list: z.strictObject({ ordered: z.boolean(), items: z.lazy(() => itemsTo(depth - 1)) }).optional(),
          }),
    )
    .min(1)
    .max(2_000)

const mediaId = z.string().regex(/^[a-f0-9]{64}$/)
/** Links in a text without marks; `from` and `to` count its characters as JavaScript does. */
const place = z.int().min(0).max(2_000)
const links = z
  .array(z.strictObject({ from: place, to: place, href }))
  .max(100)
  .optional()
const picture = {
  mediaId,
  alt: line,
  caption: line,
  captionLinks: links,
  credit: line,
  creditLinks: links,
  /** Address that the picture leads to. */
  href: href.optional(),
  /** Marks a decorative picture, which adds nothing to the text: screen readers skip it. */
  isDecorative: z.boolean().optional(),
}
const paragraph = z.strictObject({ id, type: z.literal('paragraph'), spans })
const list = z.strictObject({ id, type: z.literal('list'), ordered: z.boolean(), items: itemsTo(MAX_LIST_DEPTH) })
const cells = z.array(spans).max(50)

/** Attribution of a quote: speaker, role, place (a press conference, another paper), and that place's address. */
const said = { speaker: line.optional(), role: line.optional(), place: line.optional(), href: href.optional() }

/** `listed` is any site of the admin's list, whose oEmbed answer names the page for frames. */
export const EMBED_PROVIDERS = [...(Object.keys(PROVIDERS) as KnownProvider[]), 'listed' as const]
const frameSize = z.number().int().min(1).max(5_000)
/** Characters of an embed's reference. */
export const EMBED_REF = /^[\w.@:/?=&%+,~;!$-]{1,1500}$/
const embed = {
  provider: z.enum(EMBED_PROVIDERS),
  /** The provider's identifier: a video's id, or host, account and post as a path; of `listed` all after https://. */
  ref: z.string().regex(EMBED_REF),
  title: line,
  /** Picture of the library that stands for the embed until a reader asks for it. */
  poster: z.strictObject({ mediaId }).optional(),
  /** Page for frames of a `listed` embed; readers get it only while its host is on the admin's list. */
  frame: z
    .strictObject({
      src: href.refine((src) => src.startsWith('https://'), { error: () => t('is not an https address') }),
      width: frameSize.optional(),
      height: frameSize.optional(),
    })
    .optional(),
}
/** An embed before it has a place in a document. */
export const embedFields = z.strictObject(embed).meta({ id: 'Embed' })

const block = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({
    id,
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    spans,
    /** Id that the heading has on pages, so that links from elsewhere lead to it; unique in the document. */
    anchor: z
      .string()
      .refine(isAnchor, { error: () => t('is not an anchor that a heading can have') })
      .optional(),
  }),
  list,
  z.strictObject({ id, type: z.literal('quote'), spans, ...said }),
  z.strictObject({ id, type: z.literal('pull-quote'), spans, ...said }),
  z.strictObject({ id, type: z.literal('image'), ...picture }),
  z.strictObject({
    id,
    type: z.literal('gallery'),
    caption: line,
    captionLinks: links,
    images: z.array(z.strictObject(picture)).min(1).max(100),
  }),
  z.strictObject({ id, type: z.literal('embed'), ...embed }),
  z.strictObject({
    id,
    type: z.literal('table'),
    caption: line,
    head: cells,
    rows: z.array(cells).max(1_000),
    rowHeads: z.boolean(),
  }),
  z.strictObject({ id, type: z.literal('divider') }),
  z.strictObject({
    id,
    type: z.literal('fact-box'),
    title: line,
    facts: z.array(z.strictObject({ figure: line, spans })).max(50),
    blocks: z.array(z.discriminatedUnion('type', [paragraph, list])).max(50),
  }),
  z.strictObject({
    id,
    type: z.literal('update'),
    at: instant,
    headline: line,
    spans,
    /** `isKey` lists it among the key moments; `isPinned` puts it above the others. */
    isKey: z.boolean().optional(),
    isPinned: z.boolean().optional(),
  }),
  z.strictObject({ id, type: z.literal('correction'), at: instant, spans }),
  z.strictObject({
    id,
    type: z.literal('related'),
    /** Empty: the paper's own words for “Read also”. */
    title: line,
    /** Stories by id; path and headline as they were when chosen. Readers get the present ones, and none withdrawn. */
    stories: z
      .array(z.strictObject({ id: z.int().positive(), path: ownPath, headline: line }))
      .min(1)
      .max(MAX_RELATED)
      .refine((stories) => new Set(stories.map((story) => story.id)).size === stories.length, {
        error: () => t('has a story twice'),
      }),
  }),
])

export type Block = z.infer<typeof block>
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

export const articleDocument = z
  .strictObject({ version: z.literal(DOCUMENT_VERSION), blocks: z.array(block).max(MAX_BLOCKS) })
  .refine((document) => JSON.stringify(document).length <= MAX_BYTES, { error: () => t('is larger than one megabyte') })
  .refine((document) => new Set(document.blocks.map((b) => b.id)).size === document.blocks.length, {
    error: () => t('has two blocks with the same id'),
  })
  .refine(
    (document) => {
      const anchors = document.blocks.flatMap((b) => (b.type === 'heading' && b.anchor) || [])
      return new Set(anchors).size === anchors.length
    },
    { error: () => t('has two headings with the same anchor') },
  )
  .meta({ id: 'Document' })

export type ArticleDocument = z.infer<typeof articleDocument>

export const emptyDocument = (): ArticleDocument => ({ version: DOCUMENT_VERSION, blocks: [] })

/** Parses one stored block; null where it does not fit the schema: a reader's page leaves it out and goes on. */
export function parseBlock(value: unknown): Block | null {
  const parsed = block.safeParse(value)
  return parsed.success ? parsed.data : null
}
