import { and, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { entriesOfLists, type ListEntry, newestOfLists } from '#db/queries/article/newest-of-lists.ts'
import { teasersOfIds } from '#db/queries/article/teasers.ts'
import { listings, published } from '#db/schema/tables.ts'
import { bySimilarity, bySharedWords } from '#domain/article/links/story-similarity.ts'
import { besideTag } from '#domain/article/tags.ts'
import type { ArticleView, RelatedStoriesView, TopicRef } from '#domain/views.ts'

type Article = Pick<ArticleView, 'id' | 'publishedAt' | 'headline' | 'standfirst' | 'topics' | 'sections' | 'source'>

/** How many of the newest stories of a topic are compared with the story. */
const CANDIDATES = 8
/** Fewer further stories of a topic are not listed under its name. */
const FEWEST_OF_TOPIC = 2
/** How many older stories of the section are compared as well if few related ones were found. */
const FURTHER = 12

/**
 * Related stories for a reader to go on to, each listed once: the next newer and next older story of the primary
 * section; stories that share topics and words, and if these are few, older ones of the section that share words first;
 * further ones of one of its topics; older ones of the source; at most `limit` of each.
 * The page depends on the places of other stories only where they stand next to a listed one. A section or source that
 * a story leaves or joins as a whole is covered: the page has read its name.
 */
export function relatedStories(
  db: Readable,
  { article, limit }: { article: Article; limit: number },
): RelatedStoriesView {
  const section = article.sections[0] && `section:${article.sections[0].id}`
  const source = article.source && `source:${article.source.id}`
  const [depth, depthOfSource] = [1 + FURTHER, 1 + 2 * limit]
  const lists = [section, source].filter((list) => list != null)
  const older = entriesOfLists(db, lists, Math.max(depth, depthOfSource), article)
  const belowIn = (list: string | null | undefined, most: number) => {
    const ids = older.flatMap((one) => (one.list === list ? one.articleId : []))
    return list ? below(article.id, ids.slice(0, most)) : [].values()
  }

  const before = belowIn(section, depth)
  const olderId = before.next().value ?? null
  const newerId = section ? newerIn(db, section, article) : null
  const taken = new Set([article.id, newerId, olderId])
  const take = (ids: Iterable<number>, most: number): number[] => {
    const found: number[] = []
    if (most === 0) return found
    for (const id of ids) {
      if (!taken.has(id)) found.push(id)
      taken.add(id)
      if (found.length === most) break
    }
    return found
  }
  const kin = kinOf(db, article).filter(({ articleId }) => !taken.has(articleId))
  const areFew = new Set(kin.map(({ articleId }) => articleId)).size < limit
  const further = areFew ? [...before] : []
  const texts = textsOf(db, [...kin.map(({ articleId }) => articleId), ...further])
  const related = take([...bySimilarity(article, kin, texts), ...bySharedWords(article, further, texts)], limit)
  const topic = fullestTopic(article.topics, kin, taken)
  const ofTopic = topic ? take(topic.ids, limit) : []
  const fromSource = take(belowIn(source, depthOfSource), limit)

  const ids = [newerId, olderId].filter((id) => id !== null)
  const teasers = new Map(teasersOfIds(db, [...ids, ...related, ...ofTopic, ...fromSource]).map((one) => [one.id, one]))
  const pick = (some: number[]) => some.flatMap((id) => teasers.get(id) ?? [])
  const one = (id: number | null) => (id === null ? null : (teasers.get(id) ?? null))
  const fromTopic = topic ? { topic: topic.topic, stories: pick(ofTopic) } : null
  return { newer: one(newerId), older: one(olderId), related: pick(related), fromTopic, fromSource: pick(fromSource) }
}

/** The topic with most stories that are not taken, newest first; the earlier topic of two, null where there are few. */
function fullestTopic(topics: readonly TopicRef[], kin: readonly ListEntry[], taken: ReadonlySet<number | null>) {
  const [fullest] = topics
    .map((topic) => {
      const entries = kin.filter(({ list, articleId }) => list === `topic:${topic.id}` && !taken.has(articleId))
      return { topic, ids: entries.map(({ articleId }) => articleId) }
    })
    .toSorted((a, b) => b.ids.length - a.ids.length)
  return fullest && fullest.ids.length >= FEWEST_OF_TOPIC ? fullest : null
}

/** Yields the stories below one in a list. Reads the tag of each as it is reached, and that of the end of the list. */
function* below(articleId: number, ids: number[]): Generator<number, undefined> {
  let above = articleId
  for (const id of ids) {
    reading(besideTag(above), `article:${id}`)
    yield id
    above = id
  }
  reading(besideTag(above))
}

const NEWER = prepared(columns(listings, 'list', 'publishedAt', 'articleId'), (db, { list, publishedAt, articleId }) =>
  db
    .select({ id: listings.articleId })
    .from(listings)
    .where(
      and(
        eq(listings.list, list),
        sql`(${listings.publishedAt}, ${listings.articleId}) > (${publishedAt}, ${articleId})`,
      ),
    )
    .orderBy(listings.publishedAt, listings.articleId)
    .limit(1),
)

function newerIn(db: Readable, list: string, { id, publishedAt }: Article): number | null {
  const newer = NEWER.get(db, { list, publishedAt, articleId: id })
  if (!newer) return null
  reading(`article:${newer.id}`)
  return newer.id
}

/** List entries of stories that share a topic. A public change of such a story changes its topic's list too. */
function kinOf(db: Readable, article: Article) {
  const lists = article.topics.map((topic) => `topic:${topic.id}`)
  reading(...lists.map((list) => `list:${list}`))
  return newestOfLists(db, lists, CANDIDATES + 1)
}

const TEXTS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select({ id: published.articleId, ...columns(published, 'headline', 'standfirst') })
    .from(published)
    .where(inList(published.articleId, ids)),
)

/** Headline and standfirst of each story, by id. */
function textsOf(db: Readable, ids: number[]): Map<number, string> {
  if (ids.length === 0) return new Map()
  const words = TEXTS.all(db, { ids: [...new Set(ids)] })
  return new Map(words.map((one) => [one.id, `${one.headline} ${one.standfirst}`]))
}
