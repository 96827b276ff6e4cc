import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Ids of the authors of a working copy, in the order of its byline. */
export const authorIdsOf = (db: Readable, articleId: number): number[] =>
  statement<{ id: number }>(db, 'select author_id id from article_authors where article_id = ? order by position')
    .all(articleId)
    .map(({ id }) => id)
