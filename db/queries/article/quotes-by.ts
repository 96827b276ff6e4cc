import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import type { DeskPage, SaidQuote } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

const SIZE = 30
type Row = Omit<SaidQuote, 'path'> & { slug: string }

const QUOTES = `select q.article_id articleId, q.block_id blockId, q.words, q.speaker, q.role, q.place, q.href,
    p.headline, p.slug, p.published_at publishedAt
  from json_each(@speakers) s cross join quotes q on q.speaker = s.value collate nocase
  cross join published p on p.article_id = q.article_id
  where (p.published_at, q.article_id, q.block_id) < (@at, @articleId, @blockId)
  order by p.published_at desc, q.article_id desc, q.block_id desc limit ${SIZE + 1}`

/**
 * Quotes in public stories whose speaker's name has, for each given word, a word that begins with it; newest story
 * first, 30 at a time. Case and accents are ignored. `cursor` comes from `next`.
 */
export function quotesBy(db: Readable, input: { speaker: string; cursor?: string | undefined }): DeskPage<SaidQuote> {
  const wanted = fold(input.speaker).split(/\s+/).filter(Boolean)
  const speakers = allSpeakers(db).filter((name) => wanted.every((word) => ` ${fold(name)}`.includes(` ${word}`)))
  if (wanted.length === 0 || speakers.length === 0) return { items: [], next: null }
  const seen = fromCursor(input.cursor, ['number', 'number', 'string'])
  const [at, articleId, blockId] = seen ?? [9e15, 0, '']
  const rows = statement<Row>(db, QUOTES).all({ speakers: JSON.stringify(speakers), at, articleId, blockId })
  const items = rows.slice(0, SIZE).map(({ slug, ...quote }) => ({ ...quote, path: articlePath(slug) }))
  const last = items.at(-1)
  const isMore = rows.length > SIZE && last !== undefined
  return { items, next: isMore ? toCursor([last.publishedAt, last.articleId, last.blockId]) : null }
}

/** One spelling of the name of each speaker, ignoring case: a walk along the index. */
const allSpeakers = (db: Readable): string[] =>
  statement<{ speaker: string }>(db, 'select speaker from quotes group by speaker collate nocase')
    .all()
    .map(({ speaker }) => speaker)

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-’'.,]/g, ' ')
    .trim()
