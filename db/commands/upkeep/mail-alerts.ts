import { inArray } from 'drizzle-orm'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import type { Db, Readable } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { adminsToMail } from '#db/queries/upkeep/admins-to-mail.ts'
import { openAlerts } from '#db/queries/upkeep/open-alerts.ts'
import { alerts } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Alert } from '#domain/upkeep/alert-details.ts'
import { alertPath } from '#domain/upkeep/alert-words.ts'

const DAY_MS = 86_400_000

/**
 * Times in ms UTC: `now` is the trusted time, `dueAt` and `until` are of the wall clock, by which the outbox delivers; a
 * letter is not sent after `until`.
 */
type Input = { siteUrl: string; now: number; dueAt: number; until: number }

/**
 * Enqueues a letter to every active admin about the causes that hold and of which nobody was notified within a day: one
 * letter for all of them. A cause that went into no letter, for want of an admin, is mailed as soon as there is
 * one. Returns the number of letters.
 */
export function mailAlerts(db: Db, { siteUrl, now, dueAt, until }: Input): Result<number, never> {
  if (recipients(db, now).length === 0) return ok(0)
  return write(db, (tx) => {
    const { name: paper } = paperSettings(tx)
    const notified = recipients(tx, now)
    for (const { admin, theirs } of notified) {
      const held = theirs.map((alert) => ({ ...alert, link: `${siteUrl}${alertPath(alert)}` }))
      enqueueLetter(tx, { template: 'alert', ...admin, paper, until, alerts: held }, dueAt)
    }
    const causes = notified.flatMap(({ theirs }) => theirs.map(({ cause }) => cause))
    tx.update(alerts).set({ mailedAt: now }).where(inArray(alerts.cause, causes)).run()
    return ok(notified.length)
  })
}

/** The admins who are to be notified of something, and of what. */
function recipients(db: Readable, now: number) {
  const due = alertsToMail(db, now)
  if (due.length === 0) return []
  return adminsToMail(db).flatMap((admin) => {
    const theirs = due.filter((alert) => !isOnlyAbout(alert, admin.person))
    return theirs.length === 0 ? [] : [{ admin, theirs }]
  })
}

function alertsToMail(db: Readable, now: number): Alert[] {
  const rows = db.select({ cause: alerts.cause, mailedAt: alerts.mailedAt }).from(alerts).all()
  // A letter in the future is of a clock that was wrong; within a day of it nobody is notified again.
  const recent = new Set(
    rows.flatMap(({ cause, mailedAt }) => (mailedAt !== null && Math.abs(now - mailedAt) < DAY_MS ? cause : [])),
  )
  return openAlerts(db).filter((alert) => !recent.has(alert.cause) && !isOnlyAlerts(alert))
}

/** True if only letters about alerts failed: another of them would fail too. */
const isOnlyAlerts = (alert: Alert): boolean => alert.cause === 'delivery-gave-up' && alert.details.isOnlyAlerts

/** True for sign-ins of this person alone, who gets a letter of their own about them. `latest` names only some of many. */
const isOnlyAbout = ({ cause, details }: Alert, person: string): boolean =>
  cause === 'new-network' &&
  details.count === details.latest.length &&
  details.latest.every((one) => one.person === person)
