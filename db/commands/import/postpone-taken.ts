import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import type { Db, Readable } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { articles, takenStories } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** The taken story whose paper is to be asked at `now` (ms UTC); undefined if none is due. */
export const dueTaken = (db: Readable, now: number) =>
  db
    .select()
    .from(takenStories)
    .innerJoin(articles, and(eq(articles.id, takenStories.articleId), isNull(articles.deletedAt)))
    .where(lte(takenStories.nextCheckAt, now))
    .orderBy(asc(takenStories.nextCheckAt))
    .get()?.taken_stories

/** Stores when a paper that gave no story is asked again. Null: it gives it no more; nobody asks, and people are told. */
export const postponeTaken = (
  db: Db,
  articleId: number,
  nextCheckAt: number | null,
  now: number,
): Result<null, never> =>
  write(db, (tx) => {
    tx.update(takenStories).set({ nextCheckAt }).where(eq(takenStories.articleId, articleId)).run()
    if (nextCheckAt === null) notify(tx, { kind: 'original-gone', actor: SYSTEM, articleId, now })
    return ok(null)
  })
