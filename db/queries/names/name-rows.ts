import { and, Column, eq, is, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import * as tables from '#db/schema/tables.ts'
import type { NameOwner, NamePlace } from '#domain/names/name-form.ts'

const { articles, authors, banner, editions, editionVersions, feedIds, frontVersions, jobs, media, menuLinks } = tables
const { newsletterLists, pageRevisions, pages, pictureUses, publications, published, publicPages } = tables
const { revisions, sections, settings, sources, topics, withdrawals } = tables

type Expression = SQLiteColumn | SQL
/** A column of JSON, or several under the names by which a story has such words. */
type Words = SQLiteColumn | Record<string, Expression>
type More = {
  /** Id of the owner; the key where it is left out. */
  id?: Expression
  key?: Expression
  /** Where they stand: rows of one place have the same keys. The owner’s noun where it is left out. */
  place?: string
  as?: NamePlace
  isPublic?: boolean | SQL
  /** They are no text: somebody changes them where they stand. */
  isByHand?: true
  /** They never change, and are read without what was replaced since, up to their key. */
  isKept?: true
  from?: SQL
  where?: SQL | undefined
}

const rows = (of: NameOwner, key: SQLiteColumn, words: Words, more: More = {}) => ({
  ...{ of, table: key.table as SQLiteTable, id: key as Expression, key: key as Expression, words, place: of as string },
  ...more,
})
const isOut = (story: SQLiteColumn, more = sql``) =>
  sql`exists (select 1 from ${published} where ${published.articleId} = ${story}${more})`
const library = (of: NameOwner, isPublic: boolean | SQL = true) =>
  rows(of, media.sha256, columns(media, 'alt', 'caption', 'credit'), {
    ...{ id: pictureUses.ownerId, place: 'library', as: 'library', isPublic, where: eq(pictureUses.owner, of) },
    from: sql`${media} join ${pictureUses} on ${pictureUses.mediaId} = ${media.sha256}`,
  })
const { slug, headline, standfirst, kicker, shortHeadline, sourceUrl, lead, seo } = articles
const FIELDS = sql`json_object('slug', ${slug}, 'headline', ${headline}, 'standfirst', ${standfirst}, 'kicker', ${kicker},
  'shortHeadline', ${shortHeadline}, 'sourceUrl', ${sourceUrl}, 'lead', json(${lead}), 'seo', json(${seo}))`
const PAGE = ['title', 'standfirst', 'slug', 'document'] as const
const ONE = { id: sql`1` }
const MENU_LINK = sql`${menuLinks.menu} || '-' || ${menuLinks.position}`
const OUT = { isPublic: true }
const BY_HAND = { isPublic: true, isByHand: true } as const
const NOTE = { place: 'note', as: 'correction' } as const

/** Every row that has words which readers may see: all that is found, shown and replaced goes by this list. */
const NAME_ROWS = {
  working: rows(
    'story',
    articles.id,
    { fields: FIELDS, document: articles.document },
    { where: isNull(articles.deletedAt) },
  ),
  revisions: rows('story', revisions.id, columns(revisions, 'fields', 'document'), {
    ...{ id: revisions.articleId, isKept: true },
    isPublic: isOut(revisions.articleId, sql` and ${published.revisionId} = ${revisions.id}`),
  }),
  notes: rows('story', publications.id, columns(publications, 'note'), {
    ...{ ...NOTE, id: publications.articleId, isPublic: isOut(publications.articleId) },
    where: isNotNull(publications.note),
  }),
  waiting: rows(
    'story',
    jobs.id,
    { note: sql`json_extract(${jobs.payload}, '$.note')` },
    {
      ...{ ...NOTE, id: sql`cast(substr(${jobs.kind}, 9) as integer)` },
      where: and(sql`${jobs.kind} like 'publish:%'`, isNull(jobs.doneAt)),
    },
  ),
  notices: rows(
    'story',
    withdrawals.articleId,
    { note: withdrawals.notice, text: withdrawals.reason },
    {
      ...{ ...NOTE, ...OUT, place: 'notice' },
    },
  ),
  feedIds: rows(
    'story',
    feedIds.articleId,
    { path: feedIds.feedId },
    { isPublic: isOut(feedIds.articleId), place: 'feed' },
  ),
  storyPictures: library('story', isOut(pictureUses.ownerId)),
  pagePictures: library('page'),
  authorPictures: library('author'),
  sourcePictures: library('source'),
  frontPictures: library('front'),
  pages: rows('page', pages.id, columns(pages, ...PAGE)),
  publicPages: rows('page', publicPages.pageId, columns(publicPages, ...PAGE), OUT),
  pageRevisions: rows('page', pageRevisions.number, pageRevisions.content, { id: pageRevisions.pageId, isKept: true }),
  sections: rows('section', sections.id, { title: sections.name, text: sections.strapline, slug: sections.slug }, OUT),
  topics: rows(
    'topic',
    topics.id,
    { title: topics.name, text: topics.description, note: topics.followUpNote, slug: topics.slug },
    OUT,
  ),
  sources: rows(
    'source',
    sources.id,
    { title: sources.name, text: sources.about, note: sources.usage, slug: sources.slug },
    OUT,
  ),
  authors: rows('author', authors.id, { note: authors.role, text: authors.bio }, OUT),
  // A byline is somebody of the paper, who has an account or is answered for.
  bylines: rows('author', authors.id, { title: authors.name, slug: authors.slug }, BY_HAND),
  banner: rows('banner', banner.id, columns(banner, 'text', 'href'), OUT),
  fronts: rows('front', tables.fronts.id, tables.fronts.slots, { ...ONE, ...OUT }),
  plannedFronts: rows('front', tables.plannedFronts.id, tables.plannedFronts.slots, ONE),
  frontDraft: rows('front', tables.frontDraft.id, tables.frontDraft.slots, ONE),
  discardedFronts: rows('front', tables.discardedFronts.id, tables.discardedFronts.slots, ONE),
  frontVersions: rows('front', frontVersions.version, frontVersions.slots, { ...ONE, isKept: true }),
  editions: rows('edition', editions.id, editions.document),
  sentEditions: rows('edition', editions.id, editions.filled, OUT),
  editionVersions: rows('edition', editionVersions.editionId, editionVersions.document, {
    key: sql`${editionVersions.editionId} || '-' || ${editionVersions.version}`,
  }),
  newsletters: rows(
    'newsletter',
    newsletterLists.id,
    { title: newsletterLists.name, text: newsletterLists.description, note: newsletterLists.cadence },
    OUT,
  ),
  // The sender answers for letters, which lead to this address for ever.
  senders: rows(
    'newsletter',
    newsletterLists.id,
    { title: newsletterLists.senderName, text: newsletterLists.postal, slug: newsletterLists.slug },
    BY_HAND,
  ),
  menus: rows('menu', menuLinks.position, { title: menuLinks.name }, { ...ONE, ...OUT, key: MENU_LINK }),
  menuAddresses: rows('menu', menuLinks.position, { href: menuLinks.href }, { ...ONE, ...BY_HAND, key: MENU_LINK }),
  // The paper names those who answer for it, as the law asks.
  paper: rows(
    'paper',
    settings.key,
    { text: sql`${settings.value}` },
    { ...ONE, ...BY_HAND, where: eq(settings.key, 'site') },
  ),
}

export type NameRowsName = keyof typeof NAME_ROWS
type NameRows = ReturnType<typeof rows>
export const nameRows: Readonly<Record<NameRowsName, NameRows>> = NAME_ROWS
export const NAMES_OF_ROWS = Object.keys(NAME_ROWS) as NameRowsName[]
export const isColumn = (value: unknown): value is SQLiteColumn => is(value, Column)

const pair = ([name, value]: [string, Expression]) =>
  sql`${sql.raw(`'${name}'`)}, ${isColumn(value) && value.dataType === 'json' ? sql`json(${value})` : value}`

export type NameRow = {
  name: NameRowsName
  key: number | string
  words: Record<string, unknown>
  isPublic: boolean
}

/** Every row with words of an owner, as it is stored. */
export const rowsOfOwner = (db: Readable, owner: { of: NameOwner; id: number }): NameRow[] =>
  NAMES_OF_ROWS.flatMap((name) => {
    const { of, table, id, key, words, from, where, isPublic = false } = nameRows[name]
    if (of !== owner.of) return []
    const json = isColumn(words) ? words : sql`json_object(${sql.join(Object.entries(words).map(pair), sql`, `)})`
    return db
      .selectDistinct({
        key: sql<number | string>`${key}`,
        words: sql<string | null>`${json}`,
        isPublic: sql<number>`${typeof isPublic === 'boolean' ? Number(isPublic) : isPublic}`,
      })
      .from(from ?? table)
      .where(and(eq(sql`${id}`, owner.id), where))
      .all()
      .flatMap((row) => {
        const read = JSON.parse(row.words ?? 'null') as NameRow['words'] | null
        return read ? { ...row, name, words: read, isPublic: row.isPublic === 1 } : []
      })
  })
