import { offsetIn } from '#domain/article/planning/zone.ts'
import type { ArchivePicture, ArchiveProblem, ArchiveStory } from '#domain/import/archive-item.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { dateIn, hasZone, zoneMinutes } from '#domain/import/date-in.ts'
import { languageTag } from '#domain/import/language-in.ts'
import { bylineParts } from '#domain/import/markdown/byline-parts.ts'
import { fieldIn, type FieldName, listOf, otherFields, textOf, valuesIn } from '#domain/import/markdown/field-names.ts'
import type { FileLanguages } from '#domain/import/markdown/file-languages.ts'
import type { FrontMatter } from '#domain/import/markdown/front-matter.ts'
import { bodyHtml, type BodySite, withoutBase } from '#domain/import/markdown/markdown-body.ts'
import { fileFor, type Place, placeOf } from '#domain/import/markdown/place-of.ts'
import { fieldsOf, type SiteRules } from '#domain/import/markdown/site-rules.ts'
import { storyAddress } from '#domain/import/markdown/story-address.ts'

/** A site as it is given: `root` is its folder in the archive, `permalink` a pattern of addresses from outside. */
export type SiteFacts = {
  root: string
  rules: SiteRules
  permalink: string | null
  hasFile: (name: string) => boolean
}
/** Facts of the site that a story takes from it. */
export type StorySite = {
  facts: SiteFacts
  languages: FileLanguages
  isAuthor: (name: string) => boolean
  nameOfAuthor: (name: string) => string
  isNamed: (anchor: string) => boolean
  hasPublicStories: (section: string) => boolean
  isTranslation: (key: string) => boolean
  /** Address of a file that the story names; '' where it has none, null where there is no such file. */
  addressOf: (from: string, file: string) => string | null
}

type Fields = FrontMatter['fields']

/** Facts of a file that do not need its text: when and where it was, and in which language. */
export function storyHead(name: string, { fields, body }: FrontMatter, site: StorySite) {
  const notes = new ArchiveNotes()
  const { root, rules, permalink } = site.facts
  const own = name.slice(root.length)
  const found = site.languages.of(own)
  const place = placeOf(found.rest, rules)
  const title = textOf(fieldIn(fields, 'title')) || headingOf(body)
  const written = textOf(fieldIn(fields, 'published')) || place.date || dateInAddress(fields)
  const publishedAt = instantOf(written, rules.zone, notes)
  const kind = kindOf(own, fields, place, publishedAt, rules)
  const main = site.languages.areSeveral ? rules.language : null
  const given = textOf(fieldIn(fields, 'language'))
  // A tag that is none costs an exception.
  const language = (given === '' ? null : languageTag(given)) ?? found.language ?? main
  const categories = allNames(fields, 'categories', /^(?:posts|drafts)$/.test(place.collection ?? ''))
  // Jekyll makes addresses of the site's clock, the others of that of the date.
  const clock = rules.generator === 'jekyll' || !hasZone(written) ? rules.zone : null
  const ahead = (at: number) => (clock === null ? zoneMinutes(written) * 60_000 : offsetIn(clock, at))
  const wallTime = publishedAt === null ? null : publishedAt + ahead(publishedAt)
  const slug = textOf(fieldIn(fields, 'slug'))
  // Jekyll: folders above `_posts` are categories.
  const above = place.collection === null ? [] : place.folders.slice(0, place.folders.indexOf(place.collection))
  const parts = { slug, title, categories: [...above, ...categories], wallTime }
  const inPath = found.isFolder ? placeOf(own, rules) : place
  const folder = found.isFolder ? null : (found.language ?? main)
  const { path, unread } = storyAddress({ fields, place: inPath, language: folder, parts, kind, permalink }, rules)
  if (unread !== null) notes.lost(`address that cannot be read: ${unread.slice(0, 80)}`)
  const translation =
    textOf(fieldIn(fields, 'translation')) || (given && textOf(fields['ref'])) || found.rest.replace(/\.[a-z]+$/i, '')
  const state = stateOf(fields, place.isDraft)
  return { notes, place, title, publishedAt, kind, language, categories, slug, link: path, translation, state }
}

/**
 * A file of Markdown with front matter as a story, after the faults in it and the picture on top. `name` is its path in
 * the archive. A file without a date and without any words is no story, but `left`.
 */
export function markdownStory(
  name: string,
  read: FrontMatter,
  site: StorySite,
): (ArchivePicture | ArchiveStory | ArchiveProblem | { kind: 'left'; what: string; sample: string })[] {
  const { fields, body } = read
  const { notes, place, title, slug, link, categories, language, translation, ...head } = storyHead(name, read, site)
  const text = (field: FieldName) => textOf(fieldIn(fields, field))
  if (read.isDoubled) notes.changed('field that stands twice (the last counts)')
  if (title === '') notes.lost('title: the file has none')
  const problems: ArchiveProblem[] = []
  const fault = (line: number, what: string): void =>
    void problems.push({ kind: 'problem', place: `${name}:${read.line + line}`, what })
  const { rules } = site.facts
  const variable = (one: string) => variableOf(one, fields, link, rules)
  const html = bodyHtml({ body, name, title }, bodySite(name, site, { notes, fault, variable }))
  const pictures = leadOf(name, fields, site.facts)
  // A feed or a list for a script is made by a template.
  if (link !== null && /\.(?!html?$)[a-z]{2,5}$/i.test(link))
    return [{ kind: 'left', what: 'file that makes no page', sample: name }]
  const isText = pictures.length > 0 || !isEmpty(html)
  if (head.publishedAt === null && (!isText || place.slug === '404'))
    return [{ kind: 'left', what: 'page without text', sample: name }]
  const isSection = place.section !== null && site.hasPublicStories(place.section)
  const story: ArchiveStory = {
    kind: head.kind,
    id: name,
    state: head.state,
    link,
    otherLinks: otherLinks(fields, link, rules),
    slug: slug || place.slug,
    title,
    standfirst: text('standfirst'),
    html,
    publishedAt: head.publishedAt,
    modifiedAt: instantOf(text('modified'), rules.zone, notes),
    authors: authorsOf(fields, site, notes),
    // The folder of a story is its section, if any public story stands in it.
    categories: categories.length > 0 || !isSection ? categories : [place.section ?? ''],
    tags: allNames(fields, 'tags', true),
    lead: pictures[0]?.id ?? null,
    seo: seoOf(fields),
    ...(language !== null && { language }),
    ...(site.isTranslation(translation) && { translationKey: translation }),
    fields: otherFields(fields),
    notes: notes.list(),
    written: { form: /\.html?$/i.test(name) ? 'html' : 'markdown', text: body, more: [] },
  }
  return [...problems, ...pictures, story]
}

function bodySite(name: string, site: StorySite, own: Pick<BodySite, 'notes' | 'fault' | 'variable'>): BodySite {
  const { root, rules, hasFile } = site.facts
  const addressOf = (file: string) => site.addressOf(name, file)
  return { ...own, root, hasFile, base: rules.base, url: rules.url, isNamed: site.isNamed, addressOf }
}

function seoOf(fields: Fields): ArchiveStory['seo'] {
  const [title = '', description = '', canonical = ''] = (['seoTitle', 'seoDescription', 'canonical'] as const).map(
    (field) => textOf(fieldIn(fields, field)),
  )
  const robots = fieldIn(fields, 'robots')
  const isHidden = /noindex|^true$/i.test(textOf(robots)) || fieldsOf(robots)['disable'] === true
  return { title, description, canonical: canonical || null, isHidden }
}

const isEmpty = (html: string): boolean =>
  !/<(?:img|iframe|a|figure|table|svg)\b/i.test(html) &&
  html.replace(/<!--[^]*?-->|<(?:script|style)\b[^]*?<\/\w+>|<[^>]*>/gi, '').trim() === ''

/** The heading that a text begins with: the headline of a file that names none. */
const headingOf = (body: string): string =>
  /^\s*#[ \t]+([^\n]{1,300}?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body)?.[1]?.replace(/\s*\{[^{}]*\}$|[*`]/g, '') ?? ''

/** Date of an address that the file gives: `path = "2015/04/03/title"`. */
function dateInAddress(fields: Fields): string {
  const address = textOf(fields['path']) || textOf(fieldIn(fields, 'address'))
  return /(?:^|\/)(\d{4}\/\d\d?\/\d\d?)(?:\/|$)/.exec(address)?.[1] ?? ''
}

function variableOf(name: string, fields: Fields, link: string | null, rules: SiteRules): string | null {
  if (/^site\.(?:title|name)$/.test(name)) return rules.name || null
  if (name === 'page.url') return link
  const [, field = ''] = /^(?:page\.)?(\w+)$/.exec(name) ?? []
  const value = fields[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** Former addresses. On a site below a path they are known with it and without. */
function otherLinks(fields: Fields, link: string | null, { base }: SiteRules): string[] {
  const aliases = listOf(fieldIn(fields, 'aliases')).map((one) => (/^(?:https?:)?\//.test(one) ? one : `/${one}`))
  if (base === '') return aliases
  const own = link?.startsWith(`${base}/`) ? [link.slice(base.length)] : []
  return [...aliases.flatMap((one) => (one.startsWith('/') ? [base + one, one] : [one])), ...own]
}

/** Authors of a story: entries of a list as they are, a line by the rule of `bylineParts`; keys by their names. */
function authorsOf(fields: Fields, site: StorySite, notes: ArchiveNotes): string[] {
  const value = fieldIn(fields, 'authors')
  const names = listOf(value).flatMap((line) => {
    const { names: parts, how } = bylineParts(line, site.isAuthor)
    if (how === 'kept') notes.changed(`byline kept as one name: ${line.slice(0, 80)}`)
    if (how === 'parted') notes.changed(`byline parted into ${parts.length}: ${line.slice(0, 80)}`)
    return parts
  })
  return [...new Set(names.map(site.nameOfAuthor))]
}

/** Names by all fields of a kind: lists, or a line divided by commas, or, in a plural of Jekyll, by spaces. */
function allNames(fields: Fields, field: 'categories' | 'tags', isSplitAtSpaces: boolean): string[] {
  const names = valuesIn(fields, field).flatMap(([key, value]) => {
    if (typeof value !== 'string') return listOf(value)
    return value.split(isSplitAtSpaces && key.endsWith('s') && !value.includes(',') ? /\s+/ : ',')
  })
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

function stateOf(fields: Fields, isInDrafts: boolean): ArchiveStory['state'] {
  if (isInDrafts || textOf(fields['draft']) === 'true' || textOf(fields['published']) === 'false') return 'draft'
  return /^(?:private|hidden)$/.test(textOf(fields['visibility'])) ? 'private' : 'public'
}

function kindOf(
  name: string,
  fields: Fields,
  { isOutside, collection }: Place,
  publishedAt: number | null,
  { generator }: SiteRules,
): 'story' | 'page' {
  if (/(?:^|\/)page(?:\.\w+)?$/.test(textOf(fieldIn(fields, 'kind')))) return 'page'
  const isInPages = /(?:^|\/)_?pages\//.test(name)
  const isOutsideOfJekyll = generator === 'jekyll' && collection === null && !/(?:^|\/)(?:posts|blog|news)\//.test(name)
  return publishedAt === null && (isOutside || isOutsideOfJekyll || isInPages) ? 'page' : 'story'
}

/** Instant of a date, which is in the site's zone where it names none. */
function instantOf(text: string, zone: string | null, notes: ArchiveNotes): number | null {
  if (text === '') return null
  const read = dateIn(text, () => {})
  if (read.ok && (zone === null || hasZone(text))) return read.value
  if (read.ok && zone !== null) return read.value - offsetIn(zone, read.value - offsetIn(zone, read.value))
  notes.lost(`date that cannot be read: ${text.slice(0, 40)}`)
  return null
}

function leadOf(name: string, fields: Fields, { root, rules, hasFile }: SiteFacts): ArchivePicture[] {
  const value = fieldIn(fields, 'lead')
  const [src] = listOf(value)
  if (src === undefined || /^(?:true|false)$/.test(src)) return []
  const own = fieldsOf(value)
  const word = (field: FieldName, key: string) => textOf(own[key]) || textOf(fieldIn(fields, field))
  const words = { alt: word('leadAlt', 'alt'), caption: word('leadCaption', 'caption') }
  const url = fileFor(name, withoutBase(src, rules), root, hasFile)
  return [{ kind: 'picture', id: `lead-${name}`, url, credit: word('leadCredit', 'credit'), link: null, ...words }]
}
