import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { correctionsOf } from '#db/queries/article/corrections-of.ts'
import { fullRows, fullStories } from '#db/queries/article/full-story.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { TERM_IDS } from '#db/queries/article/story-terms.ts'
import { withFeedIds } from '#db/queries/feeds/feed-ids.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import { addresses, articles, jobs, pages, published, publicPages, sources, withdrawals } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import type { OutgoingStory } from '#domain/export/outgoing.ts'
import { articlePath, pagePath } from '#domain/urls/paths.ts'
import type { ArticleView, SourceRef } from '#domain/views.ts'

/** Stories of one batch: a story is read, written and forgotten. */
const AT_ONCE = 50

const PUBLIC_IDS = prepared({ after: published.articleId }, (db, { after }) =>
  db
    .select({ ...columns(published, 'articleId', 'lead'), hasChanges: articles.hasChangesNotOut })
    .from(published)
    .innerJoin(articles, eq(articles.id, published.articleId))
    .where(and(gt(published.articleId, after), isNull(articles.deletedAt)))
    .orderBy(published.articleId)
    .limit(AT_ONCE),
)
const WORKING = prepared({ after: articles.id }, (db, { after }) =>
  db
    .select({
      ...columns(articles, 'id', 'slug', 'headline', 'standfirst', 'kicker', 'language', 'lead', 'seo', 'document'),
      ...columns(articles, 'savedAt', 'firstPublishedAt', 'sourceUrl'),
      ...TERM_IDS,
      source: columns(sources, 'id', 'slug', 'name', 'homepage'),
      withdrawnAt: withdrawals.withdrawnAt,
      dueAt: sql<
        number | null
      >`(select min(${jobs.dueAt}) from ${jobs} where ${jobs.kind} = 'publish:' || ${articles.id}
        and ${jobs.doneAt} is null)`,
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(withdrawals, eq(withdrawals.articleId, articles.id))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(gt(articles.id, after), isNull(articles.deletedAt), isNull(published.articleId)))
    .orderBy(articles.id)
    .limit(AT_ONCE),
)
const COUNT = prepared({}, (db) => db.select({ stories: count() }).from(articles).where(isNull(articles.deletedAt)))
const ADDRESSES = prepared({ ids: listOf(addresses.articleId) }, (db, { ids }) =>
  db.select().from(addresses).where(inList(addresses.articleId, ids)).orderBy(addresses.slug),
)
const PUBLIC_PAGES = prepared({}, (db) => db.select().from(publicPages).orderBy(publicPages.pageId))
const DRAFT_PAGES = prepared({}, (db) =>
  db
    .select(columns(pages, 'id', 'slug', 'title', 'standfirst', 'savedAt', 'document'))
    .from(pages)
    .leftJoin(publicPages, eq(publicPages.pageId, pages.id))
    .where(isNull(publicPages.pageId))
    .orderBy(pages.id),
)

/** Number of stories and pages, for progress. */
export const countOutgoing = (db: Readable): number =>
  (COUNT.get(db)?.stories ?? 0) + (PUBLIC_PAGES.all(db).length + DRAFT_PAGES.all(db).length)

/** A story, and whether its working copy has changes that are not public: these are not exported. */
export type Outgoing = { story: OutgoingStory; hasChanges: boolean }

/** Everything that is public, as readers get it: stories in batches, then the standing pages. */
export function* publicStories(db: Readable, language: string): Generator<Outgoing[]> {
  for (let after = 0; ;) {
    const found = PUBLIC_IDS.all(db, { after })
    const ids = found.map(({ articleId }) => articleId)
    const former = slugsOf(db, ids)
    const byId = new Map(found.map((row) => [row.articleId, row]))
    yield withFeedIds(db, fullStories(db, fullRows(db, ids)))
      .toSorted((a, b) => a.id - b.id)
      .map((view) => {
        const { lead = null, hasChanges = false } = byId.get(view.id) ?? {}
        return {
          story: {
            ...ofView(view),
            lead,
            formerSlugs: without(former.get(view.id), view.slug),
          },
          hasChanges,
        }
      })
    if (found.length < AT_ONCE) break
    after = ids.at(-1) ?? after
  }
  yield PUBLIC_PAGES.all(db).map(({ pageId, publishedAt, modifiedAt, ...page }) => ({
    story: pageOf({ ...page, id: pageId, publishedAt, modifiedAt }, language),
    hasChanges: false,
  }))
}

const ofView = (view: ArticleView & Pick<OutgoingStory, 'feedId'>): Omit<OutgoingStory, 'lead' | 'formerSlugs'> => ({
  ...view,
  kind: 'story',
  state: 'public',
  path: articlePath(view.slug),
})

const without = (slugs: readonly string[] = [], slug: string): string[] => slugs.filter((one) => one !== slug)

function slugsOf(db: Readable, ids: readonly number[]): Map<number, string[]> {
  const rows = Map.groupBy(ADDRESSES.all(db, { ids }), ({ articleId }) => articleId)
  return new Map([...rows].map(([id, found]) => [id, found.map(({ slug }) => slug)]))
}

/** Everything that is not public: drafts, scheduled and withdrawn stories as they are written now, and draft pages. */
export function* hiddenStories(db: Readable, language: string): Generator<Outgoing[]> {
  for (let after = 0; ;) {
    const rows = withFeedIds(db, WORKING.all(db, { after }))
    const ids = rows.map(({ id }) => id)
    const names = {
      sections: sectionsOf(
        db,
        rows.flatMap(({ sectionIds }) => sectionIds),
      ),
      topics: topicsOf(
        db,
        rows.flatMap(({ topicIds }) => topicIds),
      ),
      authors: authorsOf(
        db,
        rows.flatMap(({ authorIds }) => authorIds),
      ),
    }
    const [corrections, former] = [correctionsOf(db, ids), slugsOf(db, ids)]
    yield rows.map(({ withdrawnAt, dueAt, firstPublishedAt, savedAt, sectionIds, topicIds, authorIds, ...row }) => ({
      hasChanges: false,
      story: {
        ...row,
        kind: 'story',
        state: withdrawnAt === null ? (dueAt === null ? 'draft' : 'scheduled') : 'withdrawn',
        path: articlePath(row.slug),
        publishedAt: dueAt ?? firstPublishedAt,
        modifiedAt: savedAt,
        sections: pick(names.sections, sectionIds),
        topics: pick(names.topics, topicIds),
        authors: pick(names.authors, authorIds),
        document: readStoredDocument(row.document).document,
        corrections: corrections.get(row.id) ?? [],
        source: row.source as SourceRef | null,
        formerSlugs: without(former.get(row.id), row.slug),
      },
    }))
    if (rows.length < AT_ONCE) break
    after = ids.at(-1) ?? after
  }
  yield DRAFT_PAGES.all(db).map(({ savedAt, ...page }) => ({
    story: pageOf({ ...page, publishedAt: null, modifiedAt: savedAt }, language),
    hasChanges: false,
  }))
}

type Page = Pick<OutgoingStory, 'id' | 'slug' | 'standfirst' | 'publishedAt' | 'modifiedAt'>
const pageOf = ({ title, document, ...page }: Page & { title: string; document: unknown }, language: string) => ({
  ...page,
  kind: 'page' as const,
  feedId: null,
  state: page.publishedAt === null ? ('draft' as const) : ('public' as const),
  path: pagePath(page.slug),
  headline: title,
  kicker: '',
  language,
  sections: [],
  topics: [],
  authors: [],
  lead: null,
  document: readStoredDocument(document).document,
  corrections: [],
  source: null,
  sourceUrl: null,
  seo: {},
  formerSlugs: [],
})
