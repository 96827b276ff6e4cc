import { publicFacts } from '#db/commands/article/steps/public-facts.ts'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { pathOfCard } from '#db/media/card/path-of-card.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { fedCorrections } from '#db/queries/feeds/fed-corrections.ts'
import { newsOfStory, shardOfStory } from '#db/queries/feeds/sitemap-places.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { type ListFacts, listFacts, paperFeedHas } from '#db/queries/receipts/receipt-lists.ts'
import type { Was } from '#domain/article/receipt-views.ts'
import { listsOf } from '#domain/article/tags.ts'
import { pictureCard } from '#domain/card/card.ts'
import { partsOfLive } from '#domain/document/live-parts.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'
import { textsOf } from '#domain/document/walk.ts'
import { FEED_LENGTH } from '#domain/syndication/feed-channel.ts'
import { articlePath, livePagePath } from '#domain/urls/paths.ts'
import type { ArticleView, CorrectionView, FrontView } from '#domain/views.ts'

export type FrontPlace = { words: string; headline: string }

/** Every text of a page in reading order, in the pieces that appear unbroken on it. */
export type StoryPage = { path: string; texts: string[] }

/** A public story, as far as its pages must show it. Times in ms UTC. */
export type PublicStory = {
  id: number
  path: string
  headline: string
  publishedAt: number
  modifiedAt: number
  /** The page at its path, and the pages after it with the older updates of a live story. */
  pages: StoryPage[]
  language: string
  corrections: (CorrectionView & { id: number; isListed: boolean; isFed: boolean })[]
  /** The place on the front that shows it; null if the front shows others. */
  frontPlace: FrontPlace | null
  /** The path of its share card; null if it shares its own picture as it is. */
  card: string | null
  isInPaperFeed: boolean
  isInSitemap: boolean
  /** The path of the sitemap shard that it is in, or would be. */
  shard: string
  /** The path of the news sitemap that lists it; null if none does. */
  news: string | null
  lists: ListFacts[]
}
/** A story that is no longer public: the status of its address, and the sitemap shard that listed it. */
export type GoneStory = { id: number; path: string; status: 404 | 410 | 451; shard: string | null }
export type ReceiptFacts = {
  story: PublicStory | null
  gone: GoneStory | null
  /** The lists that it left, and its former addresses. */
  left: ListFacts[]
  oldPaths: string[]
}

/** How many corrections their page lists, and their feed holds. */
const LISTED = 20

/** The facts that readers must find of a story, and those that they must no longer find, from the present database. */
export function receiptFacts(db: Readable, { id, was }: { id: number; was: Was }): ReceiptFacts {
  const facts = publicFacts(db, id)
  const article = facts && articlePage(db, { slug: facts.slug })
  if (!article) {
    const gone = goneStory(db, id, was)
    return { story: null, gone, left: listFacts(db, id, was.lists), oldPaths: [] }
  }
  const lists = listsOf(facts)
  const { headline, language, publishedAt, modifiedAt, picture } = article
  const path = articlePath(article.slug)
  return {
    story: {
      ...{ id, path, headline, language, publishedAt, modifiedAt },
      pages: pagesOf(article, path),
      corrections: correctionsOf(db, id),
      frontPlace: frontPlaceOf(frontPage(db), path),
      card: picture && !pictureCard(picture) ? null : cardPathOf(db, id),
      isInPaperFeed: paperFeedHas(db, id),
      isInSitemap: article.sourcePolicy !== 'no-index',
      shard: shardOfStory(db, { id, at: publishedAt }),
      news: newsOfStory(db, path),
      lists: listFacts(db, id, lists),
    },
    gone: null,
    left: listFacts(
      db,
      id,
      was.lists.filter((list) => !lists.includes(list)),
    ),
    oldPaths: was.slugs.filter((slug) => slug !== article.slug).map(articlePath),
  }
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

function goneStory(db: Readable, id: number, was: Was): GoneStory | null {
  const row = statement<{ slug: string; at: number | null; legal: number | null }>(
    db,
    `select a.slug, a.first_published_at at, w.legal from articles a left join withdrawals w on w.article_id = a.id
     where a.id = ?`,
  ).get(id)
  if (!row) return null
  const path = articlePath(was.slugs.at(-1) ?? row.slug)
  const shard = row.at === null ? null : shardOfStory(db, { id, at: row.at })
  return { id, path, shard, status: row.legal === null ? 404 : row.legal === 1 ? 451 : 410 }
}

function correctionsOf(db: Readable, id: number): PublicStory['corrections'] {
  const own = statement<CorrectionView & { id: number; newer: number }>(
    db,
    `select c.id, c.published_at at, c.note, (select count(*) from (select 1 from publications o
         where o.kind = 'correction' and o.published_at > c.published_at limit ${LISTED})) newer
     from publications c where c.article_id = ? and c.kind = 'correction' and c.note is not null
     order by c.published_at desc`,
  ).all(id)
  const fed = new Set(own.length === 0 ? [] : fedCorrections(db, { limit: FEED_LENGTH }).items.map((one) => one.id))
  return own.map(({ newer, ...one }) => ({ ...one, isListed: newer < LISTED, isFed: fed.has(one.id) }))
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const ordinal = (n: number) => ORDINALS[n] ?? `number ${n + 1}`

/**
 * The place on the front that shows a story, in words, and its headline there: an editor may have given it another one.
 */
export function frontPlaceOf(front: FrontView, path: string): FrontPlace | null {
  for (const { place, stories } of placesOn(front)) {
    const n = stories.findIndex(({ slug }) => articlePath(slug) === path)
    const found = stories[n]
    if (found) return { words: stories.length === 1 ? place : `${ordinal(n)} ${place}`, headline: found.headline }
  }
  return null
}

type Places = { place: string; stories: { slug: string; headline: string }[] }[]

function placesOn(front: FrontView): Places {
  const one = (place: string, story: { slug: string; headline: string } | null) =>
    story ? [{ place, stories: [story] }] : []
  return [
    ...(front.layout === 'live' ? one('live, on top', front.live && front.live.story) : []),
    ...one('the lead', front.lead),
    { place: 'under the lead', stories: front.leadLinks },
    { place: 'beside the lead', stories: front.seconds },
    { place: 'in the strip', stories: front.strip },
    ...partsOf(front).map(({ section, stories }) => ({
      place: section === null ? 'the feature' : `in ${section}`,
      stories,
    })),
    { place: 'of the latest', stories: isRailLive(front) ? [] : front.latest },
  ]
}

/** The big layout shows the updates of a live story in place of the latest stories. */
const isRailLive = ({ layout, live }: FrontView) => layout === 'big' && live !== null && live.updates.length > 0

type Part = { section: string | null; stories: { slug: string; headline: string }[] }

function partsOf(front: FrontView): Part[] {
  return front.bands.flatMap((band): Part[] => {
    if (band.kind === 'feature') return [{ section: null, stories: [band.story] }]
    const parts = band.kind === 'halves' ? band.halves : band.kind === 'four' ? band.columns : [band]
    return parts.map(({ section, stories }) => ({ section: section.name, stories }))
  })
}

export type FrontFacts = { lead: string | null; stories: { path: string; headline: string }[] }

/** The stories that the front must show now, in their places, and its lead. */
export function frontFacts(db: Readable): FrontFacts {
  const all = placesOn(frontPage(db)).flatMap((part) => part.stories)
  const [first] = all
  return {
    lead: first ? articlePath(first.slug) : null,
    stories: all.map(({ slug, headline }) => ({ path: articlePath(slug), headline })),
  }
}
