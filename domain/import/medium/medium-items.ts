import { defaultTreeAdapter, serialize } from 'parse5'
import { Dropped } from '#domain/document/html/dropped.ts'
import { attribute, type Element, textBelow } from '#domain/document/html/node.ts'
import { parseGuarded } from '#domain/document/html/parse-guarded.ts'
import type { ArchiveItem, ArchiveStory } from '#domain/import/archive-item.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { dateIn } from '#domain/import/date-in.ts'
import { mediumHtml } from '#domain/import/medium/medium-html.ts'
import { byClass, byTag, textOfClass } from '#domain/import/rewrite-html.ts'
import { slugify } from '#domain/urls/slug.ts'

const NUMBER = /-([\da-f]{8,14})\.html$/i
/** Most words of a text that is taken for a response where nothing says so. */
const MOST_OF_RESPONSE = 250

/**
 * A file of `posts/` of an export of Medium as a story with its byline; what is no story, such as a response to another
 * one, is named as left. `name` is the path of the file.
 */
export function mediumItems(name: string, html: string): ArchiveItem[] {
  const file = name.split('/').at(-1) ?? ''
  const id = NUMBER.exec(file)?.[1] ?? ''
  const root = { childNodes: parseGuarded(html, new Dropped()) }
  const entry = byClass(root, 'h-entry')
  const body = entry && byClass(entry, 'e-content')
  if (id === '' || !entry || !body) return [{ kind: 'left', what: 'file that is no story of Medium', sample: file }]
  const title = textOfClass(entry, 'p-name').replaceAll(/\s+/g, ' ')
  if (isResponse(entry, body, title)) return [{ kind: 'left', what: 'response to another story', sample: title }]
  const link = byClass(entry, 'p-canonical')
  const author = authorOf(entry)
  const isDraft = file.startsWith('draft_')
  const story = { id, title, link: (link && attribute(link, 'href')) ?? null, isDraft, author: author?.id ?? null }
  return [...(author ? [author] : []), storyOf(story, entry, body)]
}

type Facts = { id: string; title: string; link: string | null; isDraft: boolean; author: string | null }

function storyOf({ id, title, link, isDraft, author }: Facts, entry: Element, body: Element): ArchiveStory {
  const notes = new ArchiveNotes()
  const standfirst = textOfClass(entry, 'p-summary').replaceAll(/\s+/g, ' ')
  leaveOut(byClass(body, 'graf--title'), title)
  leaveOut(byClass(body, 'graf--subtitle'), standfirst)
  const written = serialize(body, { scriptingEnabled: false })
  const time = byClass(entry, 'dt-published')
  const date = dateIn((time && attribute(time, 'datetime')) ?? '', () => {})
  if (!isDraft && !date.ok) notes.lost('date: the export has none')
  const short = `https://medium.com/p/${id}`
  const slug =
    URL.parse(link ?? '')
      ?.pathname.split('/')
      .at(-1)
      ?.replace(`-${id}`, '') ?? ''
  return {
    kind: 'story',
    id,
    state: isDraft ? 'draft' : 'public',
    link,
    otherLinks: isDraft ? [] : [short],
    // Medium's feed has the short address.
    guid: short,
    slug: slugify(slug || title),
    title,
    standfirst,
    html: mediumHtml(written, notes),
    publishedAt: date.ok && !isDraft ? date.value : null,
    modifiedAt: null,
    authors: author === null ? [] : [author],
    categories: [],
    tags: [],
    lead: null,
    seo: { title: '', description: '', canonical: null, isHidden: false },
    fields: {},
    notes: notes.list(),
    written: { form: 'html', text: written, more: [] },
  }
}

/** Leaves out a heading of the text that says the headline or the standfirst again. */
function leaveOut(heading: Element | undefined, words: string): void {
  if (heading && textBelow(heading).replaceAll(/\s+/g, ' ').trim() === words) defaultTreeAdapter.detachNode(heading)
}

function authorOf(entry: Element): Extract<ArchiveItem, { kind: 'author' }> | null {
  const link = byClass(entry, 'p-author')
  const name = link ? textBelow(link).trim() : ''
  if (!link || name === '') return null
  const [, handle] = /\/@([\w.-]+)/.exec(attribute(link, 'href') ?? '') ?? []
  const slug = slugify(handle ?? name)
  return { kind: 'author', id: slug, name, slug, bio: '', email: null, link: attribute(link, 'href') ?? null }
}

/**
 * Medium exports responses as posts and marks none of them. One has no title in its text, no picture and no summary, is
 * short, and its name is how the text begins.
 */
function isResponse(entry: Element, body: Element, title: string): boolean {
  if (byClass(entry, 'u-in-reply-to')) return true
  if (byClass(body, 'graf--title') || byTag(body, 'img') || byTag(body, 'iframe')) return false
  if (['h1', 'h2', 'h3', 'h4'].some((tag) => byTag(body, tag)) || textOfClass(entry, 'p-summary') !== '') return false
  const text = textBelow(body).replaceAll(/\s+/g, ' ').trim()
  const begin = title.replace(/\s*(?:…|\.{3})$/, '')
  return begin !== '' && text.startsWith(begin) && text.split(' ').length <= MOST_OF_RESPONSE
}
