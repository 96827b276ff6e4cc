import type { ArchivePicture, ArchiveState, ArchiveStory, WrittenText } from '#domain/import/archive-item.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { dateIn } from '#domain/import/date-in.ts'
import { textField } from '#domain/import/ghost/cards/card-data.ts'
import { renderedHtml } from '#domain/import/ghost/ghost-html.ts'
import type { GhostRoutes } from '#domain/import/ghost/ghost-routes.ts'
import { isTrue, type Row } from '#domain/import/ghost/ghost-tables.ts'
import { lexicalHtml } from '#domain/import/ghost/lexical-html.ts'
import { mobiledocHtml } from '#domain/import/ghost/mobiledoc-html.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'
import { plainOf } from '#domain/import/rewrite-html.ts'

export type GhostParts = {
  post: Row
  meta: Row
  /** Users and tags in order, the primary first. */
  authors: Row[]
  tags: Row[]
  routes: GhostRoutes
  /** Makes an address of the old site of one in the export. */
  addressOf: (text: string) => string
}

/** Columns that have a place of their own in a story, or say nothing to readers. */
const READ = new Set(
  (
    'id uuid title slug lexical mobiledoc html markdown plaintext image feature_image page type status language ' +
    'published_at updated_at created_at custom_excerpt canonical_url codeinjection_head codeinjection_foot author_id ' +
    'created_by updated_by published_by comment_id email_recipient_filter email_only post_id meta_title ' +
    'meta_description feature_image_alt feature_image_caption newsletter_id show_title_and_feature_image'
  ).split(' '),
)

/** A post or page of Ghost as a story, after the picture on top. */
export function ghostStory(parts: GhostParts): (ArchivePicture | ArchiveStory)[] {
  const { post, meta, addressOf } = parts
  const notes = new ArchiveNotes()
  const id = textField(post, 'id')
  const src = addressOf(textField(post, 'feature_image') || textField(post, 'image'))
  const lead: ArchivePicture[] = src === '' ? [] : [leadOf(`lead-${id}`, src, meta, notes)]
  const { html, written } = bodyOf(post, addressOf, notes)
  for (const field of ['codeinjection_head', 'codeinjection_foot'])
    if (textField(post, field).trim() !== '') notes.lost(`code of a story (${field})`)
  if (!isTrue(post['show_title_and_feature_image'] ?? true))
    notes.lost('wish to hide the headline and the picture on top')
  const canonical = addressOf(textField(post, 'canonical_url'))
  const story: ArchiveStory = {
    kind: isPage(post) ? 'page' : 'story',
    id,
    state: stateOf(post, meta),
    ...addressesOf(parts),
    // Ghost's feed has the id of the post as it stands.
    guid: id,
    slug: textField(post, 'slug'),
    title: textField(post, 'title'),
    standfirst: textField(post, 'custom_excerpt'),
    html,
    publishedAt: instantOf(post, 'published_at', notes),
    modifiedAt: instantOf(post, 'updated_at', notes),
    authors: parts.authors.map((author) => textField(author, 'id')),
    categories: [],
    tags: parts.tags.filter((tag) => !isInternal(tag)).map((tag) => textField(tag, 'id')),
    lead: lead[0]?.id ?? null,
    seo: {
      title: textField(meta, 'meta_title') || textField(post, 'meta_title'),
      description: textField(meta, 'meta_description') || textField(post, 'meta_description'),
      canonical: canonical === '' ? null : canonical,
      isHidden: false,
    },
    fields: fieldsOf(parts),
    notes: notes.list(),
    ...(written && { written }),
  }
  return [...lead, story]
}

export const isInternal = (tag: Row): boolean =>
  tag['visibility'] === 'internal' || textField(tag, 'name').startsWith('#')

const isPage = (post: Row): boolean => post['type'] === 'page' || (post['type'] === undefined && isTrue(post['page']))

/** Stories that only members or readers of the letter saw never count as public. */
function stateOf(post: Row, meta: Row): ArchiveState {
  const status = textField(post, 'status')
  if (status === 'sent' || isTrue(meta['email_only']) || isTrue(post['email_only'])) return 'email'
  if (status !== 'published' && status !== 'scheduled') return 'draft'
  const visibility = textField(post, 'visibility')
  if (visibility !== '' && visibility !== 'public') return 'members'
  return status === 'published' ? 'public' : 'scheduled'
}

function leadOf(id: string, url: string, meta: Row, notes: ArchiveNotes): ArchivePicture {
  const caption = textField(meta, 'feature_image_caption')
  if (/<a\s/i.test(caption)) notes.lost('link in a caption')
  const alt = textField(meta, 'feature_image_alt')
  return { kind: 'picture', id, url, alt, caption: plainOf(caption), credit: '', link: null }
}

/** The text as the newest editor wrote it; as Ghost rendered it, where that cannot be read. */
function bodyOf(
  post: Row,
  addressOf: (text: string) => string,
  notes: ArchiveNotes,
): { html: string; written: WrittenText | null } {
  const readers: [field: WrittenText['form'], read: (text: string) => string | null][] = [
    ['lexical', (text) => lexicalHtml(text, notes)],
    ['mobiledoc', (text) => mobiledocHtml(text, notes)],
    ['html', (text) => renderedHtml(text, notes)],
    ['markdown', (text) => markdownHtml(text, { breaks: true }, notes)],
  ]
  for (const [field, read] of readers) {
    const text = textField(post, field)
    if (text.trim() === '') continue
    const html = read(addressOf(text))
    if (html !== null) return { html, written: { form: field, text: addressOf(text), more: [] } }
    notes.changed(`text in ${field} that cannot be read (another form of it was used)`)
  }
  return { html: '', written: null }
}

function addressesOf({ post, meta, authors, tags, routes, addressOf }: GhostParts) {
  const uuid = textField(post, 'uuid')
  const facts = {
    id: textField(post, 'id'),
    slug: textField(post, 'slug'),
    publishedAt: instantOf(post, 'published_at', new ArchiveNotes()),
    tags: tags.map((tag) => textField(tag, 'slug')),
    authors: authors.map((author) => textField(author, 'slug')),
    isFeatured: isTrue(post['featured']),
    isPage: isPage(post),
  }
  // A letter that was only sent answers at an address of its own.
  const path = stateOf(post, meta) === 'email' ? `/email/${uuid}/` : routes.story(facts)
  return {
    link: path === null ? null : addressOf(`__GHOST_URL__${path}`),
    otherLinks: uuid === '' ? [] : [addressOf(`__GHOST_URL__/p/${uuid}/`)],
  }
}

function instantOf(post: Row, field: string, notes: ArchiveNotes): number | null {
  const value = textField(post, field)
  if (value === '') return null
  // Exports of Ghost before version 1 have ms UTC.
  const at = /^\d{11,}$/.test(value) ? new Date(Number(value)).toISOString() : value
  const read = dateIn(at, () => {})
  if (read.ok) return read.value
  notes.lost(`date that cannot be read: ${value.slice(0, 40)}`)
  return null
}

function fieldsOf({ post, meta, tags, addressOf }: GhostParts): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const row of [post, meta]) {
    for (const [name, value] of Object.entries(row)) {
      const text = valueOf(value)
      const isDefault = text === '' || text === 'false' || text === '0' || (name === 'visibility' && text === 'public')
      if (!READ.has(name) && !isDefault && !(row === meta && name === 'id')) fields[name] = [addressOf(text)]
    }
  }
  const internal = tags.filter(isInternal).map((tag) => textField(tag, 'name'))
  return internal.length > 0 ? { ...fields, internal_tags: internal } : fields
}

const valueOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value ?? '') ?? '').replace(/^""$/, '')
