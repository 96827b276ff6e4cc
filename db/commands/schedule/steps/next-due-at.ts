import { DEPARTURE_LISTED_MS } from '#db/commands/feeds/feed-departure.ts'
import type { DueOptions } from '#db/commands/schedule/run-due-jobs.ts'
import { dueFailures, isRetryDue, nameOf } from '#db/commands/schedule/steps/due-failures.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { storedDay } from '#db/queries/schedule/stored-day.ts'
import { site } from '#db/queries/settings/site.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/ages.ts'
import { dateIn, startOfDay } from '#domain/article/zone.ts'

/** The earliest row of each step of `run-due-jobs.ts`, without those whose failure is still waiting for its retry. */
const SOURCES: readonly { step: string; isRelease?: true; sql: string; afterMs?: number }[] = [
  {
    ...{ step: 'publish', isRelease: true },
    sql: `select j.due_at at from jobs j where j.done_at is null and ${isRetryDue('publish', 'j.id')} order by j.due_at limit 1`,
  },
  {
    ...{ step: 'fronts', isRelease: true },
    sql: `select min(p.due_at) at from planned_fronts p where p.done_at is null and ${isRetryDue('front', 'p.id')}`,
  },
  { step: 'slots', sql: 'select leaves_at at from fronts where leaves_at is not null' },
  { step: 'section-leads', sql: 'select min(leaves_at) at from section_leads where leaves_at is not null' },
  { step: 'banner', sql: 'select ends_at at from banner' },
  { step: 'ages', sql: 'select min(published_at) at from published where in_news = 1', afterMs: IN_NEWS_MS },
  { step: 'ages', sql: 'select min(published_at) at from published where is_old = 0', afterMs: OLD_AFTER_MS },
  {
    step: 'licences',
    sql: `select p.licence_until at from published p where p.licence_until is not null
      and ${isRetryDue('licence', 'p.article_id')} order by p.licence_until limit 1`,
  },
  {
    step: 'licences',
    // Only sources with public stories whose licence ends with the source's.
    sql: `select min(s.licence_until) at from sources s where s.licence_until is not null and exists
      (select 1 from listings l cross join published p on p.article_id = l.article_id
       where l.list = 'source:' || s.id and p.licence_until is null and ${isRetryDue('licence', 'p.article_id')})`,
  },
  {
    step: 'pictures',
    sql: `select m.expires_at at from media m where m.expires_at is not null and m.expired_at is null
      and ${isRetryDue('picture', 'm.sha256')} order by m.expires_at limit 1`,
  },
  { step: 'departures', sql: 'select min(at) at from feed_departures', afterMs: DEPARTURE_LISTED_MS },
]
const RETRY = `select min(retry_at) at from due_failures where @isFrozen = 0 or kind not in ('publish', 'front')`

/**
 * The instant (ms UTC) of the next time-driven change: the scheduler sleeps until then, or until a write plans an
 * earlier one. Failed work counts from its retry on; `isFrozen` leaves out releases.
 */
export function nextDueAt(db: Db, now: number, { isFrozen = false }: DueOptions = {}): number {
  const failures = dueFailures(db)
  const isWaiting = (step: string) => (failures.get(nameOf({ kind: 'step', ref: step }))?.retryAt ?? 0) > now
  const sources = SOURCES.filter(({ step, isRelease }) => !isWaiting(step) && !(isFrozen && isRelease))
  const earliest = (sql: string, named: Record<string, number>) =>
    statement<{ at: number | null }>(db, sql).get(named)?.at ?? Number.POSITIVE_INFINITY
  return Math.min(
    ...sources.map(({ sql, afterMs = 0 }) => earliest(sql, sql.includes('@now') ? { now } : {}) + afterMs),
    earliest(RETRY, { isFrozen: Number(isFrozen) }),
    isWaiting('day') ? Number.POSITIVE_INFINITY : dayTurnsAt(db, now),
  )
}

/**
 * `now` if the stored day is over, as after a midnight when no server ran; else the next midnight. An invalid zone is
 * due at once: the step fails, is counted, and is shown.
 */
function dayTurnsAt(db: Db, now: number): number {
  try {
    const { zone } = site(db)
    const today = dateIn(zone, now)
    if (storedDay(db) !== today) return now
    const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
    return startOfDay(zone, year, month, day + 1)
  } catch {
    return now
  }
}
