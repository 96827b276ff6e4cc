import { and, eq, inArray, isNotNull, isNull, lte, min } from 'drizzle-orm'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { isDiskTrouble } from '#db/engine/disk-trouble.ts'
import type { Db, Readable, Tx } from '#db/engine/open.ts'
import { isBusy, write } from '#db/engine/write.ts'
import { notificationsToMail } from '#db/queries/notifications/own-notifications.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { accounts, notifications, people } from '#db/schema/tables.ts'
import { MOST_LISTED, nextQuarter } from '#domain/notifications/digest.ts'
import type { Role } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** `sendsMail`: whether the paper sends mail at all; `now` in ms UTC; `onError` hears what a letter threw. */
type Input = { siteUrl: string; sendsMail: boolean; now: number; onError: (error: unknown) => void }
type Addressee = { person: string; to: string; name: string; role: Role }

/** While the mail server is away each quarter of an hour adds a letter: not all of them are to come at once later. */
const WAITS_MS = 86_400_000

const { mailAt, personId } = notifications

/** The instant (ms UTC) of the next letter; `Infinity` if none waits. */
export function nextNotificationMailAt(db: Readable): number {
  const next = db.select({ at: min(mailAt) }).from(notifications)
  return next.where(isNotNull(mailAt)).get()?.at ?? Number.POSITIVE_INFINITY
}

/** People who have a password; somebody invited has nothing to open yet. */
function addressees(db: Readable, now: number): Addressee[] {
  const due = db.select({ id: personId }).from(notifications).where(lte(mailAt, now))
  return db
    .select({ person: people.id, to: people.email, name: people.name, role: people.role })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(and(isNull(people.disabledAt), inArray(people.id, due)))
    .orderBy(people.id)
    .all()
}

/** Has what is due said at another time, or not at all; for one person, or for all. */
function postpone(tx: Tx, now: number, until: number | null, person?: string): void {
  const isDue = and(person === undefined ? undefined : eq(personId, person), lte(mailAt, now))
  tx.update(notifications).set({ mailAt: until }).where(isDue).run()
}

/**
 * Enqueues one letter a person with everything that is due, each in a transaction of its own: a letter that throws
 * waits for the next quarter of an hour and holds up no other. Where the paper sends no mail, what is due counts as
 * said, so that nothing old goes out later. Returns the number of letters.
 */
export function mailNotifications(db: Db, input: Input): Result<number, never> {
  const { sendsMail, now, onError } = input
  let letters = 0
  for (const addressee of sendsMail ? addressees(db, now) : []) {
    try {
      const enqueued = write(db, (tx) => ok(enqueueDigest(tx, addressee, input)))
      if (enqueued.ok && enqueued.value) letters += 1
    } catch (error) {
      if (isBusy(error) || isDiskTrouble(error)) throw error
      onError(error)
      write(db, (tx) => ok(postpone(tx, now, nextQuarter(now), addressee.person)))
    }
  }
  write(db, (tx) => ok(postpone(tx, now, null)))
  return ok(letters)
}

/** Returns false if nothing is left to say. */
function enqueueDigest(tx: Tx, { role, ...addressed }: Addressee, { siteUrl, now }: Input): boolean {
  const { name: paper } = paperSettings(tx)
  const lines = notificationsToMail(tx, { id: addressed.person, role }, now)
  postpone(tx, now, null, addressed.person)
  if (lines.length === 0) return false
  const digest = { until: now + WAITS_MS, site: siteUrl, count: lines.length, lines: lines.slice(0, MOST_LISTED) }
  enqueueLetter(tx, { template: 'digest', ...addressed, paper, ...digest }, now)
  return true
}
