import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { correctionsOf } from '#db/queries/article/corrections-of.ts'
import { withPresentRelated } from '#db/queries/article/present-related.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { TERM_IDS } from '#db/queries/article/story-terms.ts'
import { withFeedIds } from '#db/queries/feeds/feed-ids.ts'
import { withAllowedFrames } from '#db/queries/settings/embed-hosts.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import {
  addresses,
  articles,
  jobs,
  pages,
  published,
  publicPages,
  revisions,
  sources,
  withdrawals,
} from '#db/schema/tables.ts'
import { emptyDocument } from '#domain/document/blocks/schema.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import type { OutgoingStory } from '#domain/export/outgoing.ts'
import { articlePath, pagePath } from '#domain/urls/paths.ts'

/** Stories of one batch: a story is read, written and forgotten. */
const AT_ONCE = 50

const SOURCE = { source: columns(sources, 'id', 'slug', 'name', 'homepage') }
const TEXTS = ['slug', 'headline', 'standfirst', 'kicker', 'language', 'lead', 'seo', 'sourceUrl', 'madeBy'] as const
const PUBLIC = prepared({ after: published.articleId }, (db, { after }) =>
  db
    .select({
      id: published.articleId,
      ...columns(published, ...TEXTS, 'publishedAt', 'modifiedAt', 'sectionIds', 'topicIds', 'authorIds'),
      ...SOURCE,
      document: revisions.document,
      state: sql<'public'>`'public'`,
      hasChanges: articles.hasChangesNotOut,
    })
    .from(published)
    .innerJoin(articles, eq(articles.id, published.articleId))
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(gt(published.articleId, after), isNull(articles.deletedAt)))
    .orderBy(published.articleId)
    .limit(AT_ONCE),
)
const DUE = sql<number | null>`(select min(${jobs.dueAt}) from ${jobs}
  where ${jobs.kind} = 'publish:' || ${articles.id} and ${jobs.doneAt} is null)`
const HIDDEN = prepared({ after: articles.id }, (db, { after }) =>
  db
    .select({
      ...columns(articles, 'id', ...TEXTS, 'document'),
      ...TERM_IDS,
      ...SOURCE,
      publishedAt: sql<number | null>`coalesce(${DUE}, ${articles.firstPublishedAt})`,
      modifiedAt: articles.savedAt,
      state: sql<'draft' | 'scheduled' | 'withdrawn'>`case when ${withdrawals.articleId} is not null then 'withdrawn'
        when ${DUE} is not null then 'scheduled' else 'draft' end`,
      hasChanges: sql<boolean>`0`,
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(withdrawals, eq(withdrawals.articleId, articles.id))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(gt(articles.id, after), isNull(articles.deletedAt), isNull(published.articleId)))
    .orderBy(articles.id)
    .limit(AT_ONCE),
)
const COUNT = prepared({}, (db) =>
  db
    .select({ all: sql<number>`count(*) + (select count(*) from ${pages})` })
    .from(articles)
    .where(isNull(articles.deletedAt)),
)
const ADDRESSES = prepared({ ids: listOf(addresses.articleId) }, (db, { ids }) =>
  db.select().from(addresses).where(inList(addresses.articleId, ids)).orderBy(addresses.slug),
)
const PUBLIC_PAGES = prepared({}, (db) =>
  db
    .select({
      ...columns(publicPages, 'slug', 'standfirst', 'document', 'publishedAt', 'modifiedAt'),
      id: publicPages.pageId,
      headline: publicPages.title,
    })
    .from(publicPages)
    .orderBy(publicPages.pageId),
)
const DRAFT_PAGES = prepared({}, (db) =>
  db
    .select({
      ...columns(pages, 'id', 'slug', 'standfirst', 'document'),
      headline: pages.title,
      publishedAt: sql<null>`null`,
      modifiedAt: pages.savedAt,
    })
    .from(pages)
    .leftJoin(publicPages, eq(publicPages.pageId, pages.id))
    .where(isNull(publicPages.pageId))
    .orderBy(pages.id),
)

/** Number of stories and pages, for progress. */
export const countOutgoing = (db: Readable): number => COUNT.get(db)?.all ?? 0

/** A story, and whether its working copy has changes that are not public: these are not exported. */
export type Outgoing = { story: OutgoingStory; hasChanges: boolean }

/**
 * Stories in batches, then the standing pages: what is public as readers get it, or everything else as it is written
 * now. `language` is that of the pages.
 */
export function* outgoingStories(db: Readable, which: 'public' | 'hidden', language: string): Generator<Outgoing[]> {
  const read = which === 'public' ? PUBLIC : HIDDEN
  for (let after = 0, rows = []; ; after = rows.at(-1)?.id ?? after) {
    rows = read.all(db, { after })
    yield storiesOf(db, rows)
    if (rows.length < AT_ONCE) break
  }
  const found = which === 'public' ? PUBLIC_PAGES.all(db) : DRAFT_PAGES.all(db)
  yield found.map((page) => ({ story: pageOf(page, language), hasChanges: false }))
}

type Row = RowOf<typeof PUBLIC> | RowOf<typeof HIDDEN>

function storiesOf(db: Readable, rows: Row[]): Outgoing[] {
  const all = <T>(of: (row: Row) => T[]): T[] => rows.flatMap(of)
  const ids = rows.map(({ id }) => id)
  const sections = sectionsOf(
    db,
    all(({ sectionIds }) => sectionIds),
  )
  const topics = topicsOf(
    db,
    all(({ topicIds }) => topicIds),
  )
  const authors = authorsOf(
    db,
    all(({ authorIds }) => authorIds),
  )
  const corrections = correctionsOf(db, ids)
  const former = Map.groupBy(ADDRESSES.all(db, { ids }), ({ articleId }) => articleId)
  const stored = rows.map((row) => readStoredDocument(row.document).document)
  const present = withPresentRelated(db, stored).map(({ document }) => withAllowedFrames(db, document))
  return withFeedIds(db, rows).map(({ hasChanges, sectionIds, topicIds, authorIds, ...row }, n) => ({
    hasChanges,
    story: {
      ...row,
      kind: 'story',
      path: articlePath(row.slug),
      sections: pick(sections, sectionIds),
      topics: pick(topics, topicIds),
      authors: pick(authors, authorIds),
      document: present[n] ?? emptyDocument(),
      corrections: corrections.get(row.id) ?? [],
      formerSlugs: (former.get(row.id) ?? []).flatMap(({ slug }) => (slug === row.slug ? [] : [slug])),
    },
  }))
}

const pageOf = (page: RowOf<typeof PUBLIC_PAGES> | RowOf<typeof DRAFT_PAGES>, language: string): OutgoingStory => ({
  ...page,
  kind: 'page',
  feedId: null,
  state: page.publishedAt === null ? 'draft' : 'public',
  path: pagePath(page.slug),
  kicker: '',
  language,
  sections: [],
  topics: [],
  authors: [],
  lead: null,
  document: readStoredDocument(page.document).document,
  corrections: [],
  madeBy: null,
  source: null,
  sourceUrl: null,
  seo: {},
  formerSlugs: [],
})
