import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import type { Db, Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { notificationsToMail } from '#db/queries/notifications/own-notifications.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { digestOf } from '#domain/notifications/digest.ts'
import type { Role } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** `sendsMail`: whether the paper sends mail at all; `now` in ms UTC. */
type Input = { siteUrl: string; sendsMail: boolean; now: number }
type Addressee = { person: string; to: string; name: string; role: Role }

const NEXT = 'select min(mail_at) at from notifications where mail_at is not null'
/** People who have a password; somebody invited has nothing to open yet. */
const ADDRESSEES = `select p.id person, p.email "to", p.name, p.role from people p
  where p.disabled_at is null and exists (select 1 from accounts c where c.person_id = p.id)
    and p.id in (select person_id from notifications where mail_at <= ?) order by p.id`
const DONE = 'update notifications set mail_at = null where mail_at <= ?'

/** The instant (ms UTC) of the next letter; `Infinity` if none waits. */
export const nextNotificationMailAt = (db: Readable): number =>
  statement<{ at: number | null }>(db, NEXT).get()?.at ?? Number.POSITIVE_INFINITY

/**
 * Enqueues one letter a person with everything that is due. Where the paper sends no mail, it counts as said, so that
 * nothing old goes out later. Returns the number of letters.
 */
export function mailNotifications(db: Db, { siteUrl, sendsMail, now }: Input): Result<number, never> {
  return write(db, (tx) => {
    const { name: paper } = paperSettings(tx)
    let letters = 0
    for (const { role, ...addressed } of sendsMail ? statement<Addressee>(tx, ADDRESSEES).all(now) : []) {
      const lines = notificationsToMail(tx, { id: addressed.person, role }, now)
      if (lines.length === 0) continue
      enqueueLetter(tx, { template: 'notice', ...addressed, paper, ...digestOf(lines, { siteUrl, paper }) }, now)
      letters += 1
    }
    statement(tx, DONE).run(now)
    return ok(letters)
  })
}
