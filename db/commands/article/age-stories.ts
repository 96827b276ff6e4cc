import { and, eq, inArray, lte } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { published } from '#db/schema/tables.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/lists/ages.ts'
import { ok } from '#domain/result.ts'

const BATCH = 200
const MARK = preparedBy(['inNews', 'isOld'], (mark) =>
  prepared({ until: published.publishedAt }, (db, { until }) => {
    const { articleId: id, [mark]: column, publishedAt } = published
    const due = and(eq(column, mark === 'inNews'), lte(publishedAt, until))
    const batch = db.select({ id }).from(published).where(due).limit(BATCH)
    const marked = { [mark]: mark === 'isOld' }
    return db.update(published).set(marked).where(inArray(id, batch)).returning({ id })
  }),
)

/** Removes stories from the news sitemap after two days and adds their age line after a year, in the stored state. */
export function ageStories(db: Db, now: number): void {
  const leaveNews = () => markDue(db, now, 'inNews', now - IN_NEWS_MS)
  const growOld = () => markDue(db, now, 'isOld', now - OLD_AFTER_MS)
  while (leaveNews() === BATCH || growOld() === BATCH);
}

function markDue(db: Db, now: number, mark: keyof typeof MARK, until: number): number {
  const done = write(db, (tx) => {
    const ids = MARK[mark].all(tx, { until }).map(({ id }) => id)
    changed(tx, mark === 'inNews' ? ids.map(() => 'news') : ids.map((id) => `article:${id}`), now)
    return ok(ids.length)
  })
  return done.ok ? done.value : 0
}
