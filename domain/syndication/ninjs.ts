import { type Genre, genreOf } from '#domain/article/fields/genre.ts'
import { madeByLine, SOURCE_OF_TEXT } from '#domain/article/fields/made-by.ts'
import { wholeHref } from '#domain/document/blocks/href.ts'
import { policiesOf } from '#domain/paper/policies.ts'
import { iptcUri } from '#domain/picture/source-type.ts'
import { itemId } from '#domain/syndication/feed-channel.ts'
import { ninjsBodies } from '#domain/syndication/ninjs-bodies.ts'
import { NINJS_SCHEMA, type NinjsItem } from '#domain/syndication/ninjs-item.ts'
import { ninjsPictures } from '#domain/syndication/ninjs-pictures.ts'
import { rfc3339 } from '#domain/syndication/xml-text.ts'
import { absolute, articlePath, authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** A public story with its publication count, which no reader's page shows. Times in milliseconds UTC. */
export type PartnerStory = {
  story: ArticleView
  /** Number of publications, and the time of the last one. */
  version: number
  versionAt: number
}
/** Tombstone of a withdrawn story. */
export type PartnerWithdrawal = { id: number; slug: string; language: string; at: number; legal: boolean }
type Paper = { site: SiteView; origin: string }

const STANDARD = { name: 'ninjs', version: '3.1', schema: NINJS_SCHEMA }
const GENRES: Record<Genre, { name: string; code: string }> = {
  news: { name: 'Current', code: 'Current' },
  reportage: { name: 'From the scene', code: 'From_the_Scene' },
  analysis: { name: 'Analysis', code: 'Analysis' },
  background: { name: 'Background', code: 'Background' },
  review: { name: 'Review', code: 'Review' },
  opinion: { name: 'Opinion', code: 'Opinion' },
}

/** Renders a public story in full as ninjs 3.1 (`ninjs-item.ts`). */
export function ninjs({ story, version, versionAt }: PartnerStory, { site, origin }: Paper): NinjsItem {
  return {
    uri: itemId(origin, { id: story.id, feedId: null }),
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    version: String(version),
    firstCreated: rfc3339(story.publishedAt),
    versionCreated: rfc3339(versionAt),
    contentCreated: rfc3339(story.publishedAt),
    pubStatus: 'usable',
    ...(story.expiresAt === null ? {} : { expires: rfc3339(story.expiresAt) }),
    language: story.language,
    headlines: [
      { role: 'main', ...plain(story.headline) },
      ...(story.shortHeadline === '' ? [] : [{ role: 'short', ...plain(story.shortHeadline) }]),
      ...(story.kicker === '' ? [] : [{ role: 'kicker', ...plain(story.kicker) }]),
    ],
    ...(story.standfirst === '' ? {} : { descriptions: [{ role: 'summary', ...plain(story.standfirst) }] }),
    bodies: ninjsBodies(story, origin),
    ...byline(story, origin),
    slugline: story.slug,
    subjects: subjectsOf(story, origin),
    genres: genresOf(story),
    ...(story.madeBy ? { digitalSourceType: { uri: iptcUri(SOURCE_OF_TEXT[story.madeBy.how]) } } : {}),
    ...rightsOf(story, { site, origin }),
    ...edNoteOf(story),
    associations: ninjsPictures(story, origin),
    altIds: altIds(story, origin),
    ...trustOf(site, origin),
  }
}

/** Tells a partner that a story it may have taken was withdrawn, without any of its content. */
export function withdrawalNinjs(
  { id, slug, language, at, legal }: PartnerWithdrawal,
  { site, origin }: Paper,
): NinjsItem {
  const { words } = speechIn('UTC', site.language)
  return {
    uri: itemId(origin, { id, feedId: null }),
    standard: STANDARD,
    type: 'text',
    representationType: 'partial',
    versionCreated: rfc3339(at),
    pubStatus: 'canceled',
    language,
    edNote: words.status[legal ? 451 : 410].text,
    altIds: altIds({ id, slug }, origin),
  }
}

const plain = (text: string) => ({ contentType: 'text/plain', value: text.toWellFormed() })

const altIds = ({ id, slug }: { id: number; slug: string }, origin: string) => [
  { role: 'web', value: absolute(origin, articlePath(slug)) },
  { role: 'api', value: String(id) },
]

/** Original authors, never the paper; without a byline, the source. */
function byline({ authors, source }: ArticleView, origin: string) {
  const names = authors.length > 0 ? authors.map(({ name }) => name) : source ? [source.name] : []
  if (names.length === 0) return {}
  const people = authors.map(({ name, slug }) => ({ name, rel: 'author', uri: absolute(origin, authorPath(slug)) }))
  return { by: names.join(', '), ...(people.length === 0 ? {} : { people }) }
}

function subjectsOf({ sections, topics }: ArticleView, origin: string) {
  return [
    ...sections.map(({ name, slug }) => ({ name, rel: 'section', uri: absolute(origin, sectionPath(slug)) })),
    ...topics.map(({ name, slug }) => ({ name, rel: 'about', uri: absolute(origin, topicPath(slug)) })),
  ]
}

/** Genre in the IPTC's NewsCodes. */
function genresOf(story: ArticleView) {
  const { name, code } = GENRES[genreOf(story)]
  return [{ name, uri: `http://cv.iptc.org/newscodes/genre/${code}` }]
}

/** Rights of a story: its source's, with the agreed terms, where it comes from one; otherwise the paper's. */
function rightsOf({ source, sourceUrl, sourceUsage, publishedAt }: ArticleView, { site, origin }: Paper) {
  const holder = source?.name ?? site.name
  const notice = `© ${new Date(publishedAt).getUTCFullYear()} ${holder}`
  const paper = { name: site.name, role: 'distributor', uri: absolute(origin, '/') }
  const home = sourceUrl ?? source?.homepage
  const first = source ? [{ name: source.name, role: 'originator', ...(home ? { uri: wholeHref(home) } : {}) }] : []
  return {
    infoSources: [...first, { ...paper, role: source ? 'distributor' : 'originator' }],
    copyrightHolder: holder,
    copyrightNotice: notice,
    ...(source && sourceUsage !== ''
      ? { usageTerms: sourceUsage, rightsInfo: { linkedRights: absolute(origin, sourcePath(source.slug)) } }
      : {}),
  }
}

function edNoteOf({ corrections, language, madeBy }: ArticleView) {
  const { words } = speechIn('UTC', language, 'en')
  const notes = corrections.map(({ at, note }) => `${words.correction}, ${dayOf(at)}: ${note}`)
  if (madeBy) notes.push(madeByLine(madeBy, words))
  return notes.length === 0 ? {} : { edNote: notes.join('\n') }
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Policies of the paper, by their schema.org terms. */
function trustOf(site: SiteView, origin: string) {
  const policies = Object.entries(policiesOf(site)).map(([term, href]) => ({
    role: `https://schema.org/${term}`,
    title: site.pages.find(({ slug }) => href === `/${slug}`)?.title ?? site.name,
    href: href.startsWith('/') ? absolute(origin, href) : href,
  }))
  return policies.length === 0 ? {} : { trustIndicators: policies }
}
