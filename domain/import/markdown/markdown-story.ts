import type { ArchivePicture, ArchiveStory } from '#domain/import/archive-item.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { dateIn } from '#domain/import/date-in.ts'
import { fieldIn, type FieldName, listOf, otherFields, textOf, valuesIn } from '#domain/import/markdown/field-names.ts'
import type { FrontMatter } from '#domain/import/markdown/front-matter.ts'
import { bodyHtml } from '#domain/import/markdown/markdown-body.ts'
import { expandPermalink } from '#domain/import/markdown/permalink.ts'
import { type Place, placeOf } from '#domain/import/markdown/place-of.ts'

export type MarkdownOptions = {
  /** Pattern of addresses, as in Jekyll's `_config.yml`; null where it is unknown. */
  permalink: string | null
  /** True for a file of the folder. */
  hasFile: (name: string) => boolean
}

/** A file of Markdown with front matter as a story, after the picture on top. `name` is its path in the folder. */
export function markdownStory(
  name: string,
  { fields, body, isDoubled }: FrontMatter,
  options: MarkdownOptions,
): (ArchivePicture | ArchiveStory)[] {
  const notes = new ArchiveNotes()
  const place = placeOf(name)
  const text = (field: FieldName) => textOf(fieldIn(fields, field))
  const title = text('title')
  if (isDoubled) notes.changed('field that stands twice (the last counts)')
  if (title === '') notes.lost('title: the file has none')
  const publishedAt = instantOf(fieldIn(fields, 'published') ?? place.date, notes)
  const categories = categoriesOf(fields, place)
  const slug = text('slug') || place.slug
  const pictures = leadOf(name, fields, options)
  const story: ArchiveStory = {
    kind: kindOf(fields, place, publishedAt),
    id: name,
    state: stateOf(fields, place.isDraft),
    link: linkOf(fields, { slug, fileName: place.slug, categories, publishedAt }, options, notes),
    otherLinks: listOf(fieldIn(fields, 'aliases')).map((alias) => rooted(alias)),
    slug,
    title,
    standfirst: text('standfirst'),
    html: bodyHtml({ body, name, title, hasFile: options.hasFile }, notes),
    publishedAt,
    modifiedAt: instantOf(fieldIn(fields, 'modified'), notes),
    authors: namesIn(fieldIn(fields, 'authors'), false),
    categories,
    tags: allNames(fields, 'tags', true),
    lead: pictures[0]?.id ?? null,
    seo: {
      title: text('seoTitle'),
      description: text('seoDescription'),
      canonical: text('canonical') || null,
      isHidden: isHidden(fieldIn(fields, 'robots')),
    },
    fields: otherFields(fields),
    notes: notes.list(),
    written: { form: /\.html?$/i.test(name) ? 'html' : 'markdown', text: body, more: [] },
  }
  return [...pictures, story]
}

const rooted = (address: string): string => (/^(?:https?:)?\//.test(address) ? address : `/${address}`)

/** Names in a list, or in one line: separated by commas, or, in Jekyll, by spaces. */
function namesIn(value: unknown, isSplitAtSpaces: boolean): string[] {
  const names =
    typeof value === 'string' ? value.split(value.includes(',') || !isSplitAtSpaces ? /,/ : /\s+/) : listOf(value)
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

/** Names by all fields of a kind; a field in the singular holds one name, whatever its spaces. */
const allNames = (fields: FrontMatter['fields'], field: FieldName, isSplitAtSpaces: boolean): string[] => [
  ...new Set(valuesIn(fields, field).flatMap(([key, value]) => namesIn(value, isSplitAtSpaces && key.endsWith('s')))),
]

function categoriesOf(fields: FrontMatter['fields'], { section, isJekyll }: Place): string[] {
  const named = allNames(fields, 'categories', isJekyll)
  return named.length > 0 || section === null ? named : [section]
}

function stateOf(fields: FrontMatter['fields'], isInDrafts: boolean): ArchiveStory['state'] {
  if (isInDrafts || textOf(fields['draft']) === 'true' || textOf(fields['published']) === 'false') return 'draft'
  return /^(?:private|hidden)$/.test(textOf(fields['visibility'])) ? 'private' : 'public'
}

function kindOf(fields: FrontMatter['fields'], place: Place, publishedAt: number | null): 'story' | 'page' {
  if (/(?:^|\/)page(?:\.\w+)?$/.test(textOf(fieldIn(fields, 'kind')))) return 'page'
  return publishedAt === null && place.isOutside ? 'page' : 'story'
}

function linkOf(
  fields: FrontMatter['fields'],
  parts: Parameters<typeof expandPermalink>[1],
  { permalink }: MarkdownOptions,
  notes: ArchiveNotes,
): string | null {
  const own = textOf(fieldIn(fields, 'address'))
  if (own === 'false') return null
  if (/^https?:/.test(own)) return own
  const pattern = own || permalink
  if (pattern === null || pattern === '') return null
  const path = expandPermalink(pattern, parts)
  if (path === null) notes.lost(`address that cannot be read: ${pattern.slice(0, 80)}`)
  return path
}

function instantOf(value: unknown, notes: ArchiveNotes): number | null {
  const text = textOf(value)
  if (text === '') return null
  const read = dateIn(text, () => {})
  if (read.ok) return read.value
  notes.lost(`date that cannot be read: ${text.slice(0, 40)}`)
  return null
}

function leadOf(name: string, fields: FrontMatter['fields'], { hasFile }: MarkdownOptions): ArchivePicture[] {
  const value = fieldIn(fields, 'lead')
  const [src] = listOf(value)
  if (src === undefined) return []
  const own =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FrontMatter['fields']) : {}
  const word = (field: FieldName, key: string) => textOf(own[key]) || textOf(fieldIn(fields, field))
  return [
    {
      kind: 'picture',
      id: `lead-${name}`,
      url: placeOf(name).fileFor(src, hasFile),
      alt: word('leadAlt', 'alt'),
      caption: word('leadCaption', 'caption'),
      credit: word('leadCredit', 'credit'),
      link: null,
    },
  ]
}

const isHidden = (value: unknown): boolean =>
  value === true ||
  /noindex|^true$/i.test(textOf(value)) ||
  (typeof value === 'object' && value !== null && 'disable' in value && value.disable === true)
