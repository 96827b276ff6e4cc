import { eq, inArray } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { withFeedIds } from '#db/queries/feeds/feed-ids.ts'
import { feedPlaces } from '#db/queries/feeds/feed-places.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { storiesOnFront } from '#db/queries/front/stories-on-front.ts'
import { articles, sections, withdrawals } from '#db/schema/tables.ts'
import type { Was } from '#domain/article/history/receipt-views.ts'
import { listsOf } from '#domain/article/tags.ts'
import { textsOf } from '#domain/document/blocks/walk.ts'
import { partsOfLive } from '#domain/document/live/live-parts.ts'
import { FEED_LENGTH } from '#domain/syndication/feed-channel.ts'
import { articlePath, feedPath, sectionPath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

/** The front, a section's page (`name` is the section's) or the feed, and the headline that it shows of a story; null: it must not have it. */
export type ReceiptPlace = { key: string; name: string; path: string; headline: string | null }
export type ReceiptFacts = {
  id: number
  /** Id that it had in the feeds of another system. */
  feedId: string | null
  path: string
  /** The status of its address. */
  status: 200 | 404 | 410 | 451
  /** Null: it is no longer public. */
  story: {
    headline: string
    /** In ms UTC. */
    modifiedAt: number
    /** Every text of its page in reading order, in the pieces that appear unbroken on it. */
    texts: string[]
    /** The note of its newest correction; null if it was never corrected. */
    correction: string | null
  } | null
  places: ReceiptPlace[]
}

/**
 * The facts that readers must find of a story on its page, the front, its primary section and the feed, and where it
 * must be gone, from the present database. Null if the story does not exist.
 */
export function receiptFacts(db: Readable, { id, was }: { id: number; was: Was }): ReceiptFacts | null {
  const facts = publicFacts(db, id)
  const article = facts && articlePage(db, { slug: facts.slug })
  const places = placesOf(db, article, facts ? listsOf(facts) : [], was.lists)
  const feedId = withFeedIds(db, [{ id }])[0]?.feedId ?? null
  if (!article) return goneFacts(db, { id, feedId }, was, places)
  const { headline, modifiedAt, corrections } = article
  const path = articlePath(article.slug)
  const story = { headline, modifiedAt, texts: textsIn(article, path), correction: corrections[0]?.note ?? null }
  return { id, feedId, path, status: 200, story, places }
}

type Ids = Pick<ReceiptFacts, 'id' | 'feedId'>

function goneFacts(db: Readable, { id, feedId }: Ids, was: Was, places: ReceiptPlace[]): ReceiptFacts | null {
  const row = db
    .select({ slug: articles.slug, ...columns(withdrawals, 'legal', 'silent') })
    .from(articles)
    .leftJoin(withdrawals, eq(withdrawals.articleId, articles.id))
    .where(eq(articles.id, id))
    .get()
  if (!row) return null
  const status = row.legal === null || row.silent ? 404 : row.legal ? 451 : 410
  return { id, feedId, path: articlePath(was.slugs.at(-1) ?? row.slug), status, story: null, places }
}

/** The texts of a story's page; of a live story, of its first page. */
function textsIn({ document, live }: ArticleView, path: string): string[] {
  const visible = live === null ? document : (partsOfLive(document, path, 1) ?? document)
  return [...textsOf(visible)].flat().map((span) => span.text)
}

const SECTION = 'section:'

/** The places that list a story, by the queries that make them; all that had it, where `article` is null. */
function placesOf(db: Readable, article: ArticleView | null, lists: string[], was: string[]): ReceiptPlace[] {
  const [, primary = ''] = lists
  const keys = [primary, ...was.filter((key) => !lists.includes(key))].filter((key) => key.startsWith(SECTION))
  const ids = keys.map((key) => Number(key.slice(SECTION.length)))
  const rows = db.select().from(sections).where(inArray(sections.id, ids)).orderBy(sections.id).all()
  const places = [
    { key: 'front', name: '', path: '/', headline: article && onFront(db, article) },
    ...rows.map(({ id, slug, name }) => ({
      key: `${SECTION}${id}`,
      name,
      path: sectionPath(slug),
      headline: article && lists.includes(`${SECTION}${id}`) ? inSection(db, slug, article) : null,
    })),
    { key: 'feed', name: '', path: feedPath('/', 'json'), headline: article && inFeed(db, article) },
  ]
  // A page that does not list a public story may link to it all the same, among the most read.
  return places.flatMap(({ headline, ...place }) => (headline === undefined ? [] : [{ ...place, headline }]))
}

const onFront = (db: Readable, { slug }: ArticleView) =>
  storiesOnFront(frontPage(db)).find((one) => one.path === articlePath(slug))?.headline
const inSection = (db: Readable, section: string, { id }: ArticleView) =>
  sectionFront(db, { slug: section, page: 1 })?.list.items.find((one) => one.id === id)?.headline
const inFeed = (db: Readable, { id, headline }: ArticleView) =>
  feedPlaces(db, { list: null, limit: FEED_LENGTH }).ids.includes(id) ? headline : null
