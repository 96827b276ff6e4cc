import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { articleAuthors } from '#db/schema/tables.ts'

const OF_STORY = prepared({ articleId: articleAuthors.articleId }, (db, { articleId }) =>
  db
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId))
    .orderBy(articleAuthors.position),
)

/** Ids of the authors of a working copy, in the order of its byline. */
export const authorIdsOf = (db: Readable, articleId: number): number[] =>
  OF_STORY.all(db, { articleId }).map(({ id }) => id)
