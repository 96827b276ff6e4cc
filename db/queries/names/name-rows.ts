import { and, Column, eq, is, isNull, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import * as tables from '#db/schema/tables.ts'
import type { NameOwner, NamePlace } from '#domain/names/name-form.ts'

const { articles, authors, banner, discardedFronts, editions, editionVersions, feedIds, frontDraft, fronts } = tables
const { frontVersions, jobs, media, menuLinks, newsletterLists: lists, pageRevisions, pages, pictureUses } = tables
const { plannedFronts, publications, published, publicPages, revisions, sections, settings, sources, topics } = tables
const { withdrawals } = tables

type Expression = SQLiteColumn | SQL
/** A column of JSON, or several. */
type Words = SQLiteColumn | Record<string, Expression>
type More = {
  /** Id of the owner, and what names the row; its own id where they are left out. */
  id?: Expression
  key?: Expression
  /** The place of their words: rows of one place have the same keys. The owner’s noun where it is left out. */
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

function rows(of: NameOwner, key: SQLiteColumn, words: Words, more: More = {}) {
  return {
    of,
    table: key.table as SQLiteTable,
    id: key as Expression,
    key: key as Expression,
    words,
    place: `${of}`,
    ...more,
  }
}
const isOut = (story: SQLiteColumn, more = sql``) =>
  sql`exists (select 1 from ${published} where ${published.articleId} = ${story}${more})`
const library = (of: NameOwner, isPublic: boolean | SQL = true) =>
  rows(of, media.sha256, columns(media, 'alt', 'caption', 'credit'), {
    id: pictureUses.ownerId,
    place: 'library',
    as: 'library',
    isPublic,
    where: eq(pictureUses.owner, of),
    from: sql`${media} join ${pictureUses} on ${pictureUses.mediaId} = ${media.sha256}`,
  })
const { slug, headline, standfirst, kicker, shortHeadline, sourceUrl, lead, seo } = articles
const FIELDS = sql`json_object('slug', ${slug}, 'headline', ${headline}, 'standfirst', ${standfirst}, 'kicker', ${kicker},
  'shortHeadline', ${shortHeadline}, 'sourceUrl', ${sourceUrl}, 'lead', json(${lead}), 'seo', json(${seo}))`
const WORKING = { fields: FIELDS, document: articles.document }
const JOB_NOTE = sql`json_extract(${jobs.payload}, '$.note')`
const VERSION = sql`${editionVersions.editionId} || '-' || ${editionVersions.version}`
const LINK = sql`${menuLinks.menu} || '-' || ${menuLinks.position}`
const PAGE = ['title', 'standfirst', 'slug', 'document'] as const
const OUT = { isPublic: true }
const BY_HAND = { isPublic: true, isByHand: true } as const
const NOTE = { place: 'note', as: 'correction' } as const
const ONE = { id: sql`1` }

/** Every row that has words which readers may see: all that is found, shown and replaced goes by this list. */
const NAME_ROWS = {
  working: rows('story', articles.id, WORKING, { where: isNull(articles.deletedAt) }),
  revisions: rows('story', revisions.id, columns(revisions, 'fields', 'document'), {
    id: revisions.articleId,
    isKept: true,
    isPublic: isOut(revisions.articleId, sql` and ${published.revisionId} = ${revisions.id}`),
  }),
  notes: rows('story', publications.id, columns(publications, 'note'), {
    ...NOTE,
    id: publications.articleId,
    isPublic: isOut(publications.articleId),
  }),
  waiting: rows(
    'story',
    jobs.id,
    { note: JOB_NOTE },
    {
      ...NOTE,
      id: sql`cast(substr(${jobs.kind}, 9) as integer)`,
      where: and(sql`${jobs.kind} like 'publish:%'`, isNull(jobs.doneAt)),
    },
  ),
  notices: rows('story', withdrawals.articleId, columns(withdrawals, 'notice', 'reason'), { ...NOTE, ...OUT }),
  feedIds: rows('story', feedIds.articleId, columns(feedIds, 'feedId'), { isPublic: isOut(feedIds.articleId) }),
  storyPictures: library('story', isOut(pictureUses.ownerId)),
  pagePictures: library('page'),
  authorPictures: library('author'),
  sourcePictures: library('source'),
  frontPictures: library('front'),
  pages: rows('page', pages.id, columns(pages, ...PAGE)),
  publicPages: rows('page', publicPages.pageId, columns(publicPages, ...PAGE), OUT),
  pageRevisions: rows('page', pageRevisions.number, pageRevisions.content, { id: pageRevisions.pageId, isKept: true }),
  sections: rows('section', sections.id, columns(sections, 'name', 'strapline', 'slug'), OUT),
  topics: rows('topic', topics.id, columns(topics, 'name', 'description', 'followUpNote', 'slug'), OUT),
  sources: rows('source', sources.id, columns(sources, 'name', 'about', 'usage', 'slug'), OUT),
  authors: rows('author', authors.id, columns(authors, 'role', 'bio'), { ...OUT, as: 'text' }),
  // A byline is somebody of the paper, who has an account or is answered for.
  bylines: rows('author', authors.id, columns(authors, 'name', 'slug'), BY_HAND),
  banner: rows('banner', banner.id, columns(banner, 'text', 'href'), OUT),
  fronts: rows('front', fronts.id, fronts.slots, OUT),
  plannedFronts: rows('front', plannedFronts.id, plannedFronts.slots, ONE),
  frontDraft: rows('front', frontDraft.id, frontDraft.slots, ONE),
  discardedFronts: rows('front', discardedFronts.id, discardedFronts.slots, ONE),
  frontVersions: rows('front', frontVersions.version, frontVersions.slots, { ...ONE, isKept: true }),
  editions: rows('edition', editions.id, editions.document),
  sentEditions: rows('edition', editions.id, editions.filled, OUT),
  editionVersions: rows('edition', editionVersions.editionId, editionVersions.document, { key: VERSION }),
  newsletters: rows('newsletter', lists.id, columns(lists, 'name', 'description', 'cadence'), OUT),
  // Letters lead to this address for ever, and the sender answers for them.
  senders: rows('newsletter', lists.id, { name: lists.senderName, text: lists.postal, slug: lists.slug }, BY_HAND),
  menus: rows('menu', menuLinks.position, columns(menuLinks, 'name'), { ...ONE, ...OUT, key: LINK }),
  menuAddresses: rows('menu', menuLinks.position, columns(menuLinks, 'href'), { ...ONE, ...BY_HAND, key: LINK }),
  // The paper names those who answer for it, as the law asks.
  paper: rows(
    'paper',
    settings.key,
    { text: sql`${settings.value}` },
    {
      ...ONE,
      ...BY_HAND,
      where: eq(settings.key, 'site'),
    },
  ),
}

export type NameRowsName = keyof typeof NAME_ROWS
export const nameRows: Readonly<Record<NameRowsName, ReturnType<typeof rows>>> = NAME_ROWS
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
