import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { DEPARTURE_LISTED_MS } from '#db/commands/feeds/feed-departure.ts'
import { endsWithSource } from '#db/commands/media/end-licences.ts'
import type { DueOptions } from '#db/commands/schedule/run-due-jobs.ts'
import { dueFailures, isRetryDue, nameOf } from '#db/commands/schedule/steps/due-failures.ts'
import type { Db } from '#db/engine/open.ts'
import { number, prepared } from '#db/engine/prepared.ts'
import { storedDay } from '#db/queries/schedule/stored-day.ts'
import { site } from '#db/queries/settings/site.ts'
import {
  banner,
  feedDepartures,
  fronts,
  jobs,
  listings,
  media,
  plannedFronts,
  published,
  recalls,
  sectionLeads,
  sources,
} from '#db/schema/tables.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/lists/ages.ts'
import { dateIn, startOfDay } from '#domain/article/planning/zone.ts'

/** The earliest row of each step of `run-due-jobs.ts`, without those whose failure is still waiting for its retry. */
const NEXT = prepared({ now: number }, (db, { now }) => {
  const earliest = (step: string, at: SQLiteColumn, which: SQL | undefined = sql`true`, afterMs = 0) =>
    sql`select ${step} step, min(${at}) + ${afterMs} at from ${at.table} where ${which}`
  const isPlanned = and(isNull(plannedFronts.doneAt), isRetryDue('front', plannedFronts.id, now))
  const isLicensed = and(isNotNull(published.licenceUntil), isRetryDue('licence', published.articleId, now))
  const isDue = and(isNotNull(media.expiresAt), isNull(media.expiredAt), isRetryDue('picture', media.sha256, now))
  // Only sources with public stories whose licence ends with the source's.
  const isUsed = sql`exists (select 1 from ${listings} cross join ${published} where ${endsWithSource(now)})`
  const all = [
    earliest('publish', jobs.dueAt, and(isNull(jobs.doneAt), isRetryDue('publish', jobs.id, now))),
    earliest('fronts', plannedFronts.dueAt, isPlanned),
    earliest('slots', fronts.leavesAt),
    earliest('section-leads', sectionLeads.leavesAt, isNotNull(sectionLeads.leavesAt)),
    earliest('banner', banner.endsAt),
    earliest('ages', published.publishedAt, eq(published.inNews, true), IN_NEWS_MS),
    earliest('ages', published.publishedAt, eq(published.isOld, false), OLD_AFTER_MS),
    earliest('licences', published.licenceUntil, isLicensed),
    earliest('licences', sources.licenceUntil, and(isNotNull(sources.licenceUntil), isUsed)),
    earliest('pictures', media.expiresAt, isDue),
    earliest('recalls', recalls.at, inArray(recalls.state, ['going', 'undoing'])),
    earliest('departures', feedDepartures.at, sql`true`, DEPARTURE_LISTED_MS),
  ]
  return db
    .select({ step: sql<string>`step`, at: sql<number | null>`at` })
    .from(sql`(${sql.join(all, sql` union all `)})`)
})
/** Steps, and kinds of failures, that make something public. */
const RELEASES = ['publish', 'front', 'fronts']

/**
 * The instant (ms UTC) of the next time-driven change: the scheduler sleeps until then, or until a write plans an
 * earlier one. Failed work counts from its retry on; `isFrozen` leaves out releases.
 */
export function nextDueAt(db: Db, now: number, { isFrozen = false }: DueOptions = {}): number {
  const failures = dueFailures(db)
  const isWaiting = (step: string) => (failures.get(nameOf({ kind: 'step', ref: step }))?.retryAt ?? 0) > now
  const isHeld = (what: string) => isFrozen && RELEASES.includes(what)
  const next = NEXT.all(db, { now }).filter(({ step }) => !isWaiting(step) && !isHeld(step))
  const retries = [...failures.values()].filter(({ kind }) => !isHeld(kind))
  return Math.min(
    ...next.map(({ at }) => at ?? Number.POSITIVE_INFINITY),
    ...retries.map(({ retryAt }) => retryAt ?? Number.POSITIVE_INFINITY),
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
