import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { isDiskTrouble } from '#db/engine/disk-trouble.ts'
import type { Db, Readable, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { isBusy, write } from '#db/engine/write.ts'
import { notificationsToMail } from '#db/queries/notifications/own-notifications.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { digestOf, nextQuarter } from '#domain/notifications/digest.ts'
import type { Role } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** `sendsMail`: whether the paper sends mail at all; `now` in ms UTC; `onError` hears what a letter threw. */
type Input = { siteUrl: string; sendsMail: boolean; now: number; onError: (error: unknown) => void }
type Addressee = { person: string; to: string; name: string; role: Role }

/** While the mail server is away each quarter of an hour adds a letter: not all of them are to come at once later. */
const WAITS_MS = 86_400_000

const NEXT = 'select min(mail_at) at from notifications where mail_at is not null'
/** People who have a password; somebody invited has nothing to open yet. */
const ADDRESSEES = `select p.id person, p.email "to", p.name, p.role from people p
  where p.disabled_at is null and exists (select 1 from accounts c where c.person_id = p.id)
    and p.id in (select person_id from notifications where mail_at <= ?) order by p.id`
const DONE_FOR = 'update notifications set mail_at = null where person_id = ? and mail_at <= ?'
const LATER_FOR = 'update notifications set mail_at = ? where person_id = ? and mail_at <= ?'
const DONE = 'update notifications set mail_at = null where mail_at <= ?'

/** The instant (ms UTC) of the next letter; `Infinity` if none waits. */
export const nextNotificationMailAt = (db: Readable): number =>
  statement<{ at: number | null }>(db, NEXT).get()?.at ?? Number.POSITIVE_INFINITY

/**
 * Enqueues one letter a person with everything that is due, each in a transaction of its own: a letter that throws
 * waits for the next quarter of an hour and holds up no other. Where the paper sends no mail, what is due counts as
 * said, so that nothing old goes out later. Returns the number of letters.
 */
export function mailNotifications(db: Db, input: Input): Result<number, never> {
  const { sendsMail, now, onError } = input
  let letters = 0
  for (const addressee of sendsMail ? statement<Addressee>(db, ADDRESSEES).all(now) : []) {
    try {
      const enqueued = write(db, (tx) => ok(enqueueDigest(tx, addressee, input)))
      if (enqueued.ok && enqueued.value) letters += 1
    } catch (error) {
      if (isBusy(error) || isDiskTrouble(error)) throw error
      onError(error)
      write(db, (tx) => ok(statement(tx, LATER_FOR).run(nextQuarter(now), addressee.person, now)))
    }
  }
  write(db, (tx) => ok(statement(tx, DONE).run(now)))
  return ok(letters)
}

/** Returns false if nothing is left to say. */
function enqueueDigest(tx: Tx, { role, ...addressed }: Addressee, { siteUrl, now }: Input): boolean {
  const { name: paper } = paperSettings(tx)
  const lines = notificationsToMail(tx, { id: addressed.person, role }, now)
  statement(tx, DONE_FOR).run(addressed.person, now)
  if (lines.length === 0) return false
  const until = now + WAITS_MS
  enqueueLetter(tx, { template: 'notice', ...addressed, paper, until, ...digestOf(lines, { siteUrl, paper }) }, now)
  return true
}
