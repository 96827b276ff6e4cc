import { z } from 'zod'
import { text } from '#domain/text/text-schema.ts'

const words = text.trim().min(1).max(200)
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, figures and single hyphens')
  .max(80)
const base = text.regex(/^[^/\s]+(\/[^/\s]+)*$/, 'must be a path without slashes at its ends').max(200)

/** Rule for a category or tag. `parent` is the slug of another section of the map; null: a section of its own. */
const term = z.strictObject({
  to: z.enum(['section', 'topic', 'drop']),
  name: words.optional(),
  slug: slug.optional(),
  parent: slug.nullable().optional(),
})
const author = z.strictObject({ name: words.optional(), drop: z.boolean().optional() })

export const TYPE_TARGETS = ['story', 'page', 'drop'] as const
export const TAXONOMY_TARGETS = ['section', 'topic', 'author', 'drop'] as const
export const FIELD_TARGETS = ['standfirst', 'kicker', 'source', 'source_url', 'canonical', 'drop'] as const
export const BLOCK_RULES = ['text', 'drop'] as const

/**
 * Decisions of an editor about an export: categories, tags and authors by their slug in the export, fields and blocks by
 * their name. What the map does not name is decided by default.
 */
export const importMap = z.strictObject({
  /** Section of stories that have none. */
  default_section: z.strictObject({ name: words, slug: slug.optional() }).optional(),
  /** Tag of BCP 47 for all stories; null: each story's own, as far as it is known. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR')
    .nullable()
    .optional(),
  /** First parts of the addresses of lists on the old site. */
  bases: z.strictObject({ category: base.optional(), tag: base.optional(), author: base.optional() }).optional(),
  /** Types of WordPress other than posts and pages. */
  types: z.record(text, z.enum(TYPE_TARGETS)).optional(),
  categories: z.record(text, term).optional(),
  tags: z.record(text, term).optional(),
  /** All terms of a taxonomy of WordPress other than categories and tags. */
  taxonomies: z.record(text, z.enum(TAXONOMY_TARGETS)).optional(),
  authors: z.record(text, author).optional(),
  fields: z.record(text, z.enum(FIELD_TARGETS)).optional(),
  blocks: z.record(text, z.enum(BLOCK_RULES)).optional(),
})
export type ImportMap = z.infer<typeof importMap>
export type MappedTerm = z.infer<typeof term>
