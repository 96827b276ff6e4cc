import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { pathOfCard } from '#db/media/card/path-of-card.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { type ReceiptPlace, receiptPlaces } from '#db/queries/receipts/receipt-places.ts'
import type { Was } from '#domain/article/receipt-views.ts'
import { listsOf } from '#domain/article/tags.ts'
import { pictureCard } from '#domain/card/card.ts'
import { partsOfLive } from '#domain/document/live-parts.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'
import { textsOf } from '#domain/document/walk.ts'
import { articlePath, livePagePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

/** Every text of a page in reading order, in the pieces that appear unbroken on it. */
export type StoryPage = { path: string; texts: string[] }

/** A public story, as far as its own pages must show it. Times in ms UTC. */
export type PublicStory = {
  path: string
  headline: string
  publishedAt: number
  modifiedAt: number
  /** The page at its path, and the pages after it with the older updates of a live story. */
  pages: StoryPage[]
  /** The note of its newest correction; null if it was never corrected. */
  correction: string | null
  /** The path of its share card; null if it shares its own picture as it is. */
  card: string | null
  /** Former paths, which redirect to the present one. */
  oldPaths: string[]
}
export type ReceiptFacts = {
  id: number
  path: string
  /** Null: it is no longer public. */
  story: PublicStory | null
  /** The status of its address. */
  status: 200 | 404 | 410 | 451
  places: ReceiptPlace[]
}

/**
 * The facts that readers must find of a story, and those that they must no longer find, from the present database. Null
 * if the story does not exist.
 */
export function receiptFacts(db: Readable, { id, was }: { id: number; was: Was }): ReceiptFacts | null {
  const facts = publicFacts(db, id)
  const article = facts && articlePage(db, { slug: facts.slug })
  if (!article) return goneFacts(db, id, was)
  const { slug, headline, publishedAt, modifiedAt, picture, corrections } = article
  const path = articlePath(slug)
  const story: PublicStory = {
    ...{ path, headline, publishedAt, modifiedAt },
    pages: pagesOf(article, path),
    correction: corrections[0]?.note ?? null,
    card: picture && !pictureCard(picture) ? null : cardPathOf(db, id),
    oldPaths: was.slugs.filter((one) => one !== slug).map(articlePath),
  }
  const places = receiptPlaces(db, { id, path, article, publishedAt, lists: listsOf(facts), was: was.lists })
  return { id, path, story, status: 200, places }
}

function goneFacts(db: Readable, id: number, was: Was): ReceiptFacts | null {
  const row = statement<{ slug: string; publishedAt: number | null; legal: number | null }>(
    db,
    `select a.slug, coalesce(a.first_published_at, (select max(published_at) from publications
         where article_id = a.id and kind = 'first')) publishedAt, w.legal from articles a
     left join withdrawals w on w.article_id = a.id where a.id = ?`,
  ).get(id)
  if (!row) return null
  const path = articlePath(was.slugs.at(-1) ?? row.slug)
  const status = row.legal === null ? 404 : row.legal === 1 ? 451 : 410
  const { publishedAt } = row
  const places = receiptPlaces(db, { id, path, article: null, publishedAt, lists: [], was: was.lists })
  return { id, path, story: null, status, places }
}

function pagesOf({ document, live }: ArticleView, path: string): StoryPage[] {
  const texts = (blocks: ArticleDocument['blocks']) => [...textsOf({ blocks })].flat().map((span) => span.text)
  if (live === null) return [{ path, texts: texts(document.blocks) }]
  const pages: StoryPage[] = []
  for (let number: number | null = 1; number !== null;) {
    const parts = partsOfLive(document, path, number)
    if (!parts) break
    pages.push({ path: livePagePath(path, number), texts: texts(parts.blocks) })
    number = parts.page.older
  }
  return pages
}

function cardPathOf(db: Readable, id: number): string | null {
  const subject = { of: 'story', id } as const
  const card = cardOf(db, subject)
  return card && pathOfCard(subject, card)
}
