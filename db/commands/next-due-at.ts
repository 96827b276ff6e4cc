import { TOLD_GONE_MS } from '#db/commands/feed-departure.ts'
import type { Db } from '#db/open.ts'
import { site } from '#db/queries/site.ts'
import { storedDay } from '#db/queries/stored-day.ts'
import { statement } from '#db/statement.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/ages.ts'
import { dateIn, startOfDay } from '#domain/article/zone.ts'

// Of the sources that have stories in public whose licence ends with theirs.
const SOURCE_ENDS = `select min(s.licence_until) at from sources s where s.licence_until is not null and exists
  (select 1 from listings l cross join published p on p.article_id = l.article_id
   where l.list = 'source:' || s.id and p.licence_until is null)`

/** The instant (ms UTC) of the next time-driven change: the scheduler sleeps until then, or until a write plans an earlier one. */
export function nextDueAt(db: Db, now: number): number {
  const earliest = (sql: string) => statement<{ at: number | null }>(db, sql).get()?.at ?? Number.POSITIVE_INFINITY
  return Math.min(
    earliest('select min(due_at) at from jobs where done_at is null'),
    earliest('select min(due_at) at from planned_fronts where done_at is null'),
    earliest('select leaves_at at from fronts where leaves_at is not null'),
    earliest('select min(leaves_at) at from section_leads where leaves_at is not null'),
    earliest('select min(published_at) at from published where in_news = 1') + IN_NEWS_MS,
    earliest('select min(published_at) at from published where is_old = 0') + OLD_AFTER_MS,
    earliest('select min(licence_until) at from published where licence_until is not null'),
    earliest(SOURCE_ENDS),
    earliest('select min(expires_at) at from media where expires_at is not null and expired_at is null'),
    earliest('select min(at) at from feed_departures') + TOLD_GONE_MS,
    dayTurnsAt(db, now),
  )
}

/** `now` where the stored day is over, as after a midnight that nobody was awake for; else the next midnight. */
function dayTurnsAt(db: Db, now: number): number {
  const { zone } = site(db)
  const today = dateIn(zone, now)
  if (storedDay(db) !== today) return now
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  return startOfDay(zone, year, month, day + 1)
}
