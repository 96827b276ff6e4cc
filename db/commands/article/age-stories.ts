import { changed } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/ages.ts'
import { ok } from '#domain/result.ts'

const BATCH = 200

/** Removes stories from the news sitemap after two days and adds their age line after a year, in the stored state. */
export function ageStories(db: Db, now: number): void {
  while (leaveNews(db, now) === BATCH || growOld(db, now) === BATCH);
}

function leaveNews(db: Db, now: number): number {
  return stepped(
    db,
    now,
    `select article_id id from published where in_news = 1 and published_at <= ? limit ${BATCH}`,
    {
      before: now - IN_NEWS_MS,
      set: 'update published set in_news = 0 where article_id = ?',
      tags: () => ['news'],
    },
  )
}

function growOld(db: Db, now: number): number {
  return stepped(db, now, `select article_id id from published where is_old = 0 and published_at <= ? limit ${BATCH}`, {
    before: now - OLD_AFTER_MS,
    set: 'update published set is_old = 1 where article_id = ?',
    tags: (id) => [`article:${id}`],
  })
}

type Step = { before: number; set: string; tags: (id: number) => string[] }

function stepped(db: Db, now: number, select: string, step: Step): number {
  const done = write(db, (tx) => {
    const rows = statement<{ id: number }>(tx, select).all(step.before)
    const set = statement(tx, step.set)
    for (const row of rows) set.run(row.id)
    changed(
      tx,
      rows.flatMap((row) => step.tags(row.id)),
      now,
    )
    return ok(rows.length)
  })
  return done.ok ? done.value : 0
}
