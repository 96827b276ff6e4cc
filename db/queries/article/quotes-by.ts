import { and, desc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { published, quotes } from '#db/schema/tables.ts'
import type { DeskPage, SaidQuote } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

const SIZE = 30
export const QUOTES = listCursor('quotes', 'number', 'number', 'string')
const BY_SPEAKERS = prepared(
  {
    speakers: listOf(quotes.speaker),
    at: published.publishedAt,
    articleId: quotes.articleId,
    blockId: quotes.blockId,
  },
  (db, { speakers, at, articleId, blockId }) =>
    db
      .select({
        ...columns(quotes, 'articleId', 'blockId', 'words', 'speaker', 'role', 'place', 'href'),
        ...columns(published, 'headline', 'slug', 'publishedAt'),
      })
      .from(sql`json_each(${speakers}) speakers`)
      .crossJoin(quotes)
      .crossJoin(published)
      .where(
        and(
          sql`${quotes.speaker} = speakers.value collate nocase`,
          eq(published.articleId, quotes.articleId),
          sql`(${published.publishedAt}, ${quotes.articleId}, ${quotes.blockId}) < (${at}, ${articleId}, ${blockId})`,
        ),
      )
      .orderBy(desc(published.publishedAt), desc(quotes.articleId), desc(quotes.blockId))
      .limit(SIZE + 1),
)

/**
 * Quotes in public stories whose speaker's name has, for each given word, a word that begins with it; newest story
 * first, 30 at a time. Case and accents are ignored. `cursor` comes from `next`.
 */
export function quotesBy(db: Readable, input: { speaker: string; cursor?: string | undefined }): DeskPage<SaidQuote> {
  const wanted = fold(input.speaker).split(/\s+/).filter(Boolean)
  const speakers = SPEAKERS.all(db)
    .map(({ speaker }) => speaker)
    .filter((name) => wanted.every((word) => ` ${fold(name)}`.includes(` ${word}`)))
  if (wanted.length === 0 || speakers.length === 0) return { items: [], next: null }
  const [at, articleId, blockId] = QUOTES.placeIn(input.cursor) ?? [9e15, 0, '']
  const rows = BY_SPEAKERS.all(db, { speakers, at, articleId, blockId })
  const { items, next } = QUOTES.toPage(rows, SIZE, (last) => [last.publishedAt, last.articleId, last.blockId])
  return { items: items.map(({ slug, ...quote }) => ({ ...quote, path: articlePath(slug) })), next }
}

/** One spelling of the name of each speaker, ignoring case: a walk along the index. */
const SPEAKERS = prepared({}, (db) =>
  db
    .select({ speaker: quotes.speaker })
    .from(quotes)
    .groupBy(sql`${quotes.speaker} collate nocase`),
)

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-’'.,]/g, ' ')
    .trim()
