import { parseFragment } from 'parse5'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { textBelow } from '#domain/document/html/node.ts'
import type { ArchiveState } from '#domain/import/archive-item.ts'
import { htmlLanguage } from '#domain/import/html-language.ts'
import { isInScript, languageTag } from '#domain/import/language-in.ts'
import { bylineIds } from '#domain/import/plan/byline-slugs.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { TermRole } from '#domain/import/plan/term-roles.ts'
import { cutAt } from '#domain/import/repairs.ts'
import { type LinkTargets, withNewLinks } from '#domain/import/stage/inner-links.ts'
import { type StagedStory } from '#domain/import/stage/staged-story.ts'
import { withoutBlocks } from '#domain/import/stage/without-blocks.ts'
import { feedIdIn } from '#domain/syndication/feed-id.ts'

export type RecordContext = {
  map: ImportMap
  roles: ReadonlyMap<string, TermRole>
  /** Slug of the byline of an author, by id; none for those that the map drops. */
  bylines: ReadonlyMap<string, string>
  section: { slug: string; name: string }
  links: Omit<LinkTargets, 'base'>
  /** Language of the export as a whole. */
  language?: string | null
  /** Start of the import, ms UTC: what is to come later is a draft. */
  now: number
}

type Mapped = Partial<Record<'standfirst' | 'kicker' | 'source' | 'source_url' | 'canonical', string>>

const LONGEST_HEADLINE = 80
/** Characters of a text that tell its script. */
const MOST_HTML = 10_000

/** Why a story is not public, for the desk; null where it is. A standing page needs no date. */
function draftReason(story: Pick<StagedStory, 'kind' | 'state' | 'publishedAt'>, now: number): DraftReason | null {
  if (story.state !== 'public') return story.state
  if (story.publishedAt === null) return story.kind === 'page' ? null : 'undated'
  return story.publishedAt > now ? 'scheduled' : null
}
type DraftReason = Exclude<ArchiveState, 'public'> | 'undated'

/** A line of `records.ndjson` (docs/import.md). It holds nothing that changes from one reading of the export to the next. */
export function recordOf(story: StagedStory, context: RecordContext): Record<string, unknown> {
  const { map, roles, bylines, links, section } = context
  const mapped = mappedFields(story.fields, map)
  const terms = [...story.categories, ...story.tags, ...(story.otherTerms ?? [])].flatMap((id) => roles.get(id) ?? [])
  const sections = [...new Set(terms.flatMap(sectionOf))]
  const body = withNewLinks(withoutBlocks(story.html, map.blocks ?? {}), { ...links, base: baseOf(story, links) })
  const why = draftReason(story, context.now)
  const canonical = mapped.canonical ?? story.seo.canonical
  const source = sourceOf(mapped, canonical, links)
  const language = map.language ?? story.language ?? siteLanguage(story.html, context.language ?? null)
  const isDated = story.publishedAt !== null && story.publishedAt <= context.now
  return {
    id: story.importId,
    ...feedIdOf(story),
    kind: story.kind,
    state: why === null ? 'public' : 'draft',
    ...(why !== null && { why: whyText(why, story.publishedAt) }),
    slug: story.newSlug,
    headline: story.title || headlineFrom(story.html, story.lead?.caption ?? ''),
    standfirst: mapped.standfirst ?? story.standfirst,
    ...(mapped.kicker !== undefined && { kicker: mapped.kicker }),
    body_html: body,
    ...(story.kind === 'story' && { sections: sections.length > 0 ? sections : [section.slug] }),
    tags: [...new Set(terms.filter((one) => one.to === 'topic').map((one) => one.slug))],
    authors: [...new Set(bylineIds(story, roles).flatMap((id) => bylines.get(id) ?? []))],
    ...(isDated && { published_at: isoTime(story.publishedAt) }),
    ...(story.modifiedAt !== null && { updated_at: isoTime(story.modifiedAt) }),
    ...(source && { source }),
    ...(story.lead && {
      image: story.lead.url,
      image_alt: story.lead.alt,
      image_caption: story.lead.caption,
      image_credit: story.lead.credit,
    }),
    ...(Object.keys(story.texts).length > 0 && { pictures: story.texts }),
    ...(language && { language }),
    ...(story.translationKey && { translation_key: story.translationKey }),
    ...seoFields(story, canonical, links),
    old_addresses: [...(story.link === null ? [] : [story.link]), ...story.otherLinks],
  }
}

/** The section that a term is, or that a topic stands in. */
const sectionOf = ({ to, slug, parent }: TermRole): string[] =>
  to === 'section' ? [slug] : to === 'topic' && parent !== null ? [parent] : []

/** The language of the export, unless the text's own mark-up or its script says that it is another. */
function siteLanguage(html: string, language: string | null): string | null {
  const tag = language === null ? null : languageTag(language)
  if (tag === null || htmlLanguage(html).language !== null) return null
  const begin = html.slice(0, MOST_HTML).replaceAll(/<[^>]*>/g, ' ')
  return isInScript(tag, begin) ? tag : null
}

/** Id of a story in the old feeds: what the export says, else its whole address, which most feeds use. */
function feedIdOf({ kind, guid, link }: StagedStory): { feed_id?: string } {
  const id = feedIdIn(guid ?? (isWebAddress(link ?? '') ? (link ?? '') : ''))
  return kind === 'story' && id !== null ? { feed_id: id } : {}
}

const isoTime = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function whyText(why: DraftReason, publishedAt: number | null): string {
  return why === 'scheduled' && publishedAt !== null ? `scheduled for ${new Date(publishedAt).toISOString()}` : why
}

/** A headline for a story without one: its first words, or those of its picture. */
function headlineFrom(html: string, caption: string): string {
  const text = parseFragment(html).childNodes.map(textBelow).join(' ').replaceAll(/\s+/g, ' ').trim()
  return cutAt(text || caption, LONGEST_HEADLINE).kept || 'Untitled'
}

/** Address of the story on the old site, as a base of its relative links; a path where the site is unknown. */
function baseOf({ link }: StagedStory, { hosts }: RecordContext['links']): string | null {
  const [host] = hosts
  const origin = host === undefined ? null : `https://${host}`
  if (link !== null && /^https?:/i.test(link)) return link
  return origin === null ? null : (URL.parse(link ?? '/', origin)?.href ?? null)
}

function mappedFields(fields: StagedStory['fields'], { fields: rules = {} }: ImportMap): Mapped {
  const mapped: Mapped = {}
  for (const [name, target] of Object.entries(rules)) {
    const value = fields[name]?.find((one) => one.trim() !== '')?.trim()
    if (target !== 'drop' && value !== undefined) mapped[target] ??= value
  }
  return mapped
}

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''

/** The source that fields name, or the site of the canonical address where that is another one. */
function sourceOf(
  mapped: Mapped,
  canonical: string | null,
  { hosts }: RecordContext['links'],
): { name?: string; url?: string } | null {
  const isElsewhere = canonical !== null && isWebAddress(canonical) && !hosts.has(hostOf(canonical))
  const url = mapped.source_url ?? (isElsewhere ? canonical : undefined)
  const name = mapped.source ?? (url === undefined ? undefined : hostOf(url) || undefined)
  return name === undefined && url === undefined ? null : { ...(name && { name }), ...(url && { url }) }
}

function seoFields({ seo }: StagedStory, canonical: string | null, { hosts }: RecordContext['links']) {
  const isElsewhere = canonical !== null && !hosts.has(hostOf(canonical))
  const fields = {
    ...(seo.title && { title: seo.title }),
    ...(seo.description && { description: seo.description }),
    ...(isElsewhere && { canonical }),
    ...(seo.isHidden && { noindex: true }),
  }
  return Object.keys(fields).length > 0 ? { seo: fields } : {}
}
