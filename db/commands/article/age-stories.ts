import { and, eq, inArray, lte } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { published } from '#db/schema/newsroom-tables.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/ages.ts'
import { ok } from '#domain/result.ts'

const BATCH = 200
const TURN = preparedBy(['inNews', 'isOld'], (mark) =>
  prepared({ until: published.publishedAt }, (db, { until }) => {
    const isTurned = mark === 'isOld'
    const due = and(eq(published[mark], !isTurned), lte(published.publishedAt, until))
    const batch = db.select({ id: published.articleId }).from(published).where(due).limit(BATCH)
    const story = inArray(published.articleId, batch)
    return db
      .update(published)
      .set({ [mark]: isTurned })
      .where(story)
      .returning({ id: published.articleId })
  }),
)

/** Removes stories from the news sitemap after two days and adds their age line after a year, in the stored state. */
export function ageStories(db: Db, now: number): void {
  const leaveNews = () => turned(db, now, 'inNews', now - IN_NEWS_MS)
  const growOld = () => turned(db, now, 'isOld', now - OLD_AFTER_MS)
  while (leaveNews() === BATCH || growOld() === BATCH);
}

function turned(db: Db, now: number, mark: keyof typeof TURN, until: number): number {
  const done = write(db, (tx) => {
    const ids = TURN[mark].all(tx, { until }).map(({ id }) => id)
    changed(tx, mark === 'inNews' ? ids.map(() => 'news') : ids.map((id) => `article:${id}`), now)
    return ok(ids.length)
  })
  return done.ok ? done.value : 0
}
