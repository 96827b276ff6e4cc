import { and, desc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared } from '#db/engine/prepared.ts'
import { knownVoices } from '#db/queries/article/voices.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { published, quotes } from '#db/schema/tables.ts'
import type { DeskPage, SaidQuote } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'
import { voiceName, voiceOf } from '#domain/voices/voice-name.ts'

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

type Asked = { speaker: string; isWhole?: boolean | undefined; cursor?: string | undefined }

/**
 * Quotes in public stories whose speaker's name has, for each given word, a word that begins with it, or is counted as
 * such a one's; newest story first, 30 at a time. `isWhole`: whose name is this one. Case and accents are ignored.
 * `cursor` comes from `next`.
 */
export function quotesBy(db: Readable, input: Asked): DeskPage<SaidQuote> {
  const speakers = input.isWhole ? spellingsOf(db, input.speaker) : speakersLike(db, input.speaker)
  if (speakers.length === 0) return { items: [], next: null }
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

function speakersLike(db: Readable, typed: string): string[] {
  const wanted = voiceName(typed).split(' ').filter(Boolean)
  const { countedAs } = knownVoices(db)
  const all = SPEAKERS.all(db).map(({ speaker }) => speaker)
  const found = all.filter((one) => wanted.every((word) => ` ${voiceName(one)}`.includes(` ${word}`)))
  const voices = new Set(wanted.length === 0 ? [] : found.map((one) => voiceOf(one, countedAs)))
  return all.filter((one) => voices.has(voiceOf(one, countedAs)))
}

/** The names in public stories, however they are spelled, whose quotes are counted with those of this one. */
export function spellingsOf(db: Readable, name: string): string[] {
  const { countedAs } = knownVoices(db)
  const voice = voiceOf(name, countedAs)
  return SPEAKERS.all(db).flatMap(({ speaker }) => (voiceOf(speaker, countedAs) === voice ? [speaker] : []))
}
