import type { ArchiveItem, ArchiveState, ArchiveStory } from '#domain/import/archive-item.ts'
import type { ArchiveIndex } from '#domain/import/wordpress/archive-index.ts'
import { bylineOf } from '#domain/import/wordpress/bylines.ts'
import { ContentNotes } from '#domain/import/wordpress/content/content-notes.ts'
import { renderContent } from '#domain/import/wordpress/content/render-content.ts'
import { footnotesIn } from '#domain/import/wordpress/content/wp-footnotes.ts'
import { fieldsOf } from '#domain/import/wordpress/custom-fields.ts'
import { plainLine } from '#domain/import/wordpress/html-text.ts'
import { languageOf } from '#domain/import/wordpress/item-language.ts'
import { linkOf, otherLinksOf } from '#domain/import/wordpress/item-links.ts'
import { ownCopy } from '#domain/import/wordpress/own-copy.ts'
import { primaryCategoryOf, seoOf } from '#domain/import/wordpress/seo.ts'
import { metaText, type WxrItem } from '#domain/import/wordpress/wxr-item.ts'
import { otherTermIdsOf, termIdsOf } from '#domain/import/wordpress/wxr-terms.ts'

const STATES = new Map<string, ArchiveState>([
  ['publish', 'public'],
  ['draft', 'draft'],
  ['pending', 'pending'],
  ['future', 'scheduled'],
  ['private', 'private'],
])
/** Neither finished nor meant to be kept. */
const LEFT = new Set(['trash', 'auto-draft', 'inherit'])

/** True for an item that becomes a story or a standing page, by default or by the map. */
export const isStory = ({ type, status }: WxrItem, index: ArchiveIndex): boolean =>
  (isOwnType(type) || index.textType(type) !== undefined) && !LEFT.has(status)

const isOwnType = (type: string): boolean => type === 'post' || type === 'page'

/** Maps a post or page of WordPress, with the index of everything that it refers to. */
export function storyOf(item: WxrItem, index: ArchiveIndex): ArchiveStory {
  const { html, written, ...rest } = mapped(item, index)
  // A caller that keeps the story may keep its title and addresses: they are copied out of the export.
  return { ...ownCopy(rest), html, ...(written && { written }) }
}

function mapped(item: WxrItem, index: ArchiveIndex): ArchiveStory {
  const notes = new ContentNotes()
  const title = plainLine(item.title)
  const excerpt = plainLine(item.excerpt)
  const subtitle = plainLine(metaText(item, 'newspack_post_subtitle'))
  const footnotes = footnotesIn(metaText(item, 'footnotes'))
  if (footnotes === null) notes.lost('footnotes (they cannot be read)')
  if (item.isCut) notes.lost('text after four million characters')
  if (!STATES.has(item.status)) notes.changed(`status ${item.status} (a draft)`)
  const html = renderContent(item.content, {
    index,
    notes,
    itemId: item.id,
    footnotes: [...(footnotes ?? [])],
    within: [],
  })
  const others = otherTermIdsOf(item, index)
  const type = index.textType(item.type)
  const { language, translationKey } = languageOf(item)
  const thumbnail = metaText(item, '_thumbnail_id')
  const lead = index.attachments.has(thumbnail) ? thumbnail : null
  if (lead === null && /^[1-9]/.test(thumbnail)) notes.lost('featured picture (not in the export)')
  return {
    kind: item.type === 'page' ? 'page' : 'story',
    id: item.id,
    state: item.password === '' ? (STATES.get(item.status) ?? 'draft') : 'password',
    link: linkOf(item),
    otherLinks: otherLinksOf(item),
    ...(item.guid !== '' && { guid: item.guid }),
    slug: item.name,
    title,
    standfirst: subtitle || excerpt,
    html,
    ...timesOf(item, index, notes),
    authors: bylineOf(item, index),
    categories: termIdsOf(item, 'category', index, primaryCategoryOf(item)),
    tags: termIdsOf(item, 'post_tag', index, ''),
    ...(others.length > 0 && { otherTerms: others }),
    ...(type && { type }),
    ...(language !== null && { language }),
    ...(translationKey !== null && { translationKey }),
    lead,
    seo: seoOf(item, { title, siteName: plainLine(index.name), excerpt }, (what) => notes.lost(what)),
    fields: fieldsOf(item, subtitle === '' ? '' : excerpt),
    notes: notes.list(),
    written: { form: 'wordpress', text: item.content, more: (footnotes ?? []).map(({ content }) => content) },
  }
}

function timesOf(
  item: WxrItem,
  index: ArchiveIndex,
  notes: ContentNotes,
): Pick<ArchiveStory, 'publishedAt' | 'modifiedAt'> {
  // The date of a draft is the one on which it was begun.
  const isDated = item.status === 'publish' || item.status === 'future' || item.status === 'private'
  const published = isDated ? index.clock.timeOf(item.date, item.dateGmt) : null
  const modified = index.clock.timeOf(item.modified, item.modifiedGmt)
  if (published?.isZoneUnknown) notes.changed('date without a time zone (it counts as UTC)')
  return { publishedAt: published?.at ?? null, modifiedAt: modified?.at ?? null }
}

/** Everything that an item is or holds and that does not come: its comments, and itself where it is no story. */
export function leftOf(item: WxrItem, index: ArchiveIndex): ArchiveItem[] {
  const left = (what: string): ArchiveItem => ({
    kind: 'left',
    what,
    sample: ownCopy(plainLine(item.title) || item.name || item.id),
  })
  const comments = item.comments.map((type) => left(type === '' ? 'comment' : type))
  if (isOwnType(item.type) || index.textType(item.type))
    return LEFT.has(item.status) ? [left(`${item.type} (${item.status})`), ...comments] : comments
  return [left(item.type), ...comments]
}
