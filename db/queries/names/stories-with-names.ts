import { and, asc, gt, isNull, lte, max, or, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { count, prepared, text } from '#db/engine/prepared.ts'
import { articles, media, pictureUses, publications, revisions, searchIndex } from '#db/schema/tables.ts'
import type { NameForm } from '#domain/names/name-form.ts'
import { likePatterns } from '#domain/names/name-pattern.ts'

/** Stories that are looked through in one call, so that none takes long. */
const SEARCHED = 2_000
const { document, headline, standfirst, kicker, slug, shortHeadline, lead, seo } = articles
const WORKING = [document, headline, standfirst, kicker, slug, shortHeadline, lead, seo]

const MATCHING = prepared(
  { patterns: text, words: text, after: articles.id, upto: articles.id, limit: count },
  (db, { patterns, words, after, upto, limit }) => {
    const has = (...all: SQLiteColumn[]) =>
      sql`exists (select 1 from json_each(${patterns}) where ${or(...all.map((one) => sql`${one} like value`))})`
    const isIts = (column: SQLiteColumn) => sql`${column} = ${articles.id}`
    const inRevision = sql`exists (select 1 from ${revisions} where ${isIts(revisions.articleId)}
      and ${has(revisions.fields, revisions.document)})`
    const inNote = sql`exists (select 1 from ${publications} where ${isIts(publications.articleId)} and ${has(publications.note)})`
    const inLibrary = sql`exists (select 1 from ${pictureUses} join ${media} on ${media.sha256} = ${pictureUses.mediaId}
      where ${pictureUses.owner} = 'story' and ${isIts(pictureUses.ownerId)} and ${has(media.alt, media.caption, media.credit)})`
    // The index has text without its marks, which may stand within a word.
    const inText = sql`${articles.id} in (select rowid from ${searchIndex} where ${searchIndex} match ${words})`
    return db
      .select({ id: articles.id })
      .from(articles)
      .where(
        and(
          gt(articles.id, after),
          lte(articles.id, upto),
          isNull(articles.deletedAt),
          or(has(...WORKING), inRevision, inNote, inLibrary, inText),
        ),
      )
      .orderBy(asc(articles.id))
      .limit(limit)
  },
)
const LAST = prepared({}, (db) => db.select({ id: max(articles.id) }).from(articles))

/**
 * Ids above `after` of up to `most` stories in any of whose versions one of the forms may stand, and the id after which
 * the search goes on; null when every story was searched.
 */
export function storiesWithNames(
  db: Readable,
  { forms, after, most }: { forms: readonly NameForm[]; after: number; most: number },
): { ids: number[]; next: number | null } {
  const patterns = JSON.stringify(likePatterns(forms))
  const words = likePatterns(forms).map((pattern) => `"${pattern.slice(1, -1).replaceAll('"', '')}"`)
  const upto = after + SEARCHED
  const ids = MATCHING.all(db, { patterns, words: words.join(' OR '), after, upto, limit: most }).map(({ id }) => id)
  const searched = ids.length < most ? upto : (ids.at(-1) ?? upto)
  return { ids, next: searched < (LAST.get(db)?.id ?? 0) ? searched : null }
}
