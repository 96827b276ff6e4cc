import { linkTo, paragraph } from '#domain/import/archive-html.ts'
import type { ArchiveItem, ArchiveState, ArchiveStory } from '#domain/import/archive-item.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { dateIn } from '#domain/import/date-in.ts'
import { decodedText } from '#domain/import/decoded-text.ts'
import { substackHtml } from '#domain/import/substack/substack-html.ts'

type Row = Record<string, string>
const READ = new Set(['post_id', 'post_date', 'is_published', 'title', 'subtitle'])
const STORY_TYPES = new Set(['newsletter', 'podcast', 'page', ''])

/**
 * A row of `posts.csv` with the text of its file (null where the archive has none) as a story. `site` is the origin of
 * the old site, which an export does not name.
 */
export function substackItems(row: Row, html: string | null, site: string | null): ArchiveItem[] {
  const id = row['post_id']?.trim() ?? ''
  if (!/^\d+/.test(id))
    return [{ kind: 'left', what: 'row of posts.csv without a number', sample: JSON.stringify(row) }]
  const slug = id.replace(/^\d+\.?/, '')
  const notes = new ArchiveNotes()
  if (html === null) notes.lost('text: the export has no file for it')
  const title = decodedText(row['title'] ?? '').trim()
  if (title === '') notes.lost('title: the export has none')
  const type = row['type']?.trim() ?? ''
  if (!STORY_TYPES.has(type)) notes.changed(`${type} (became a story)`)
  const path = slug === '' ? null : `/p/${slug}`
  const story: ArchiveStory = {
    kind: type === 'page' ? 'page' : 'story',
    id,
    state: stateOf(row),
    link: path === null ? null : `${site?.replace(/\/+$/, '') ?? ''}${path}`,
    otherLinks: [],
    slug,
    title,
    standfirst: decodedText(row['subtitle'] ?? '').trim(),
    html: podcastLink(row, title, notes) + substackHtml(html ?? '', notes),
    publishedAt: publishedAt(row, notes),
    modifiedAt: null,
    authors: [],
    categories: [],
    tags: [],
    lead: null,
    seo: { title: '', description: '', canonical: null, isHidden: false },
    fields: Object.fromEntries(
      Object.entries(row)
        .filter(([name, value]) => !READ.has(name) && value.trim() !== '')
        .map(([name, value]) => [name, [value]]),
    ),
    notes: notes.list(),
    written: { form: 'html', text: html ?? '', more: [] },
  }
  return [story]
}

function stateOf(row: Row): ArchiveState {
  if (!/^true$/i.test(row['is_published']?.trim() ?? '')) return 'draft'
  const audience = row['audience']?.trim() ?? ''
  return audience === '' || audience === 'everyone' ? 'public' : 'members'
}

function publishedAt(row: Row, notes: ArchiveNotes): number | null {
  const value = row['post_date']?.trim() ?? ''
  if (value === '') return null
  const read = dateIn(value, () => {})
  if (read.ok) return read.value
  notes.lost(`date that cannot be read: ${value.slice(0, 40)}`)
  return null
}

function podcastLink(row: Row, title: string, notes: ArchiveNotes): string {
  const url = row['podcast_url']?.trim() ?? ''
  if (url === '') return ''
  notes.changed('podcast (became a link)')
  return paragraph(linkTo(url, title))
}
