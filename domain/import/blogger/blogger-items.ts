import type { ArchiveItem, ArchiveState, ArchiveStory } from '#domain/import/archive-item.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { bloggerHtml } from '#domain/import/blogger/blogger-html.ts'
import { dateIn } from '#domain/import/date-in.ts'
import { decodedText } from '#domain/import/decoded-text.ts'
import { textOf, type XmlPart, type XmlRecord } from '#domain/import/wordpress/xml-part.ts'
import { slugify } from '#domain/urls/slug.ts'

const KIND_SCHEME = 'http://schemas.google.com/g/2005#kind'
const STATES: Readonly<Record<string, ArchiveState>> = { LIVE: 'public', SCHEDULED: 'scheduled' }

/**
 * An `<entry>` of an export of Blogger, in the form of its own export or that of Takeout, as a story or page with its
 * byline and tags, or named as left: comments, templates, settings, and posts in the bin. `site` is the origin of the
 * blog, without a slash at its end, or '' where it is not known.
 */
export function bloggerItems(entry: XmlRecord, site: string): ArchiveItem[] {
  const kind = kindOf(entry)
  const title = decodedText(textOf(entry, 'atom:title')).replaceAll(/\s+/g, ' ')
  const guid = textOf(entry, 'atom:id')
  const status = textOf(entry, 'blogger:status')
  const isInBin = status === 'SOFT_TRASHED' || textOf(entry, 'blogger:trashed') !== ''
  // Comments name who wrote them: only the id is a sample.
  if (kind !== 'post' && kind !== 'page') return [{ kind: 'left', what: kind || 'entry of no kind', sample: guid }]
  if (isInBin) return [{ kind: 'left', what: `${kind} (trash)`, sample: title || guid }]
  const tags = [...new Set(entry.parts.filter(isTag).map(({ attributes }) => attributes['term']?.trim() ?? ''))]
  const names = tags.filter((name) => name !== '')
  const author = textOf(entry.parts.find(({ name }) => name === 'atom:author') ?? entry, 'atom:name')
  const story = storyOf(entry, { kind, title, guid, site, tags: names, authors: author === '' ? [] : [author] })
  return [...story.authors.map(authorOf), ...names.map((name) => tagOf(name, site)), story]
}

function kindOf(entry: XmlPart): string {
  const stated = textOf(entry, 'blogger:type').toLowerCase()
  if (stated !== '') return stated
  const kind = entry.parts.find(
    ({ name, attributes }) => name === 'atom:category' && attributes['scheme'] === KIND_SCHEME,
  )
  return kind?.attributes['term']?.split('#').at(-1)?.toLowerCase() ?? ''
}

const isTag = ({ name, attributes }: XmlPart): boolean =>
  name === 'atom:category' && attributes['scheme'] !== KIND_SCHEME

type Facts = Pick<ArchiveStory, 'title' | 'tags' | 'authors'> & { kind: 'post' | 'page'; guid: string; site: string }

function storyOf(entry: XmlRecord, { kind, title, guid, site, tags, authors }: Facts): ArchiveStory {
  const notes = new ArchiveNotes()
  const content = entry.parts.find(({ name }) => name === 'atom:content')
  if (content?.isCut) notes.lost('text after four million characters')
  const written = content?.text ?? ''
  const link = linkOf(entry, site)
  const state = stateOf(entry)
  const at = (name: string) => {
    const date = dateIn(textOf(entry, name), () => {})
    return date.ok ? date.value : null
  }
  return {
    kind: kind === 'post' ? 'story' : 'page',
    id: guid.split(/\.(?:post|page)-/).at(-1) ?? guid,
    state,
    link,
    otherLinks: [],
    guid,
    slug: slugify(
      (link ?? '')
        .split('/')
        .at(-1)
        ?.replace(/\.html$/, '') || title,
    ),
    title,
    standfirst: '',
    html: bloggerHtml(written, notes),
    publishedAt: state === 'draft' ? null : at('atom:published'),
    modifiedAt: at('atom:updated'),
    authors,
    categories: [],
    tags,
    lead: null,
    seo: { title: '', description: textOf(entry, 'blogger:metaDescription'), canonical: null, isHidden: false },
    fields: {},
    notes: notes.list(),
    written: { form: 'html', text: written, more: [] },
  }
}

function stateOf(entry: XmlPart): ArchiveState {
  const control = entry.parts.find(({ name }) => name === 'app:control')
  if (control && textOf(control, 'app:draft') === 'yes') return 'draft'
  const status = textOf(entry, 'blogger:status')
  return status === '' ? 'public' : (STATES[status] ?? 'draft')
}

/** The address that the entry states; Takeout has only its path. */
function linkOf(entry: XmlPart, site: string): string | null {
  const link = entry.parts.find(({ name, attributes }) => name === 'atom:link' && attributes['rel'] === 'alternate')
  const path = textOf(entry, 'blogger:filename')
  return link?.attributes['href'] ?? (path.startsWith('/') ? site + path : null)
}

const authorOf = (name: string): ArchiveItem => ({
  kind: 'author',
  id: name,
  name,
  slug: slugify(name),
  bio: '',
  email: null,
})

const tagOf = (name: string, site: string): ArchiveItem => ({
  kind: 'term',
  taxonomy: 'tag',
  id: name,
  slug: slugify(name),
  name,
  parent: null,
  description: '',
  link: `${site}/search/label/${encodeURIComponent(name)}`,
})
