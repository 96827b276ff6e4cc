import { notify } from '#db/commands/notifications/steps/notify.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { lacksBackupKey } from '#db/commands/shared/lacks-backup-key.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { requests } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { RequestFields } from '#domain/requests/request-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { dayIn } from '#domain/words/dates.ts'

const DAY_MS = 86_400_000

type Received = RequestFields & {
  /** By the public form, of which the caller knows that it is open. */
  byForm?: boolean
  /** ms UTC; without it, by the rules. */
  dueAt?: number | undefined
}

/**
 * Takes in a request, by the form or by hand, and notifies the editors. Refused where copies of backups go elsewhere without a key. The audit log has its number alone. `now` in ms
 * UTC.
 */
export const receiveRequest = (
  db: Db,
  actor: Actor,
  { byForm = false, dueAt: wanted, ...fields }: Received,
  now: number,
): Result<{ id: number }, 'not-allowed' | 'backup-key-missing'> =>
  write(db, (tx) => {
    if (!can(actor, 'request.handle')) return refuse('not-allowed')
    if (lacksBackupKey()) return refuse('backup-key-missing')
    const dueAt = wanted ?? now + requestRules(tx).dueDays * DAY_MS
    const year = Number(dayIn(now, paperSettings(tx).zone).slice(0, 4))
    const row = { ...fields, byForm, receivedAt: now, year, dueAt, place: dueAt }
    const { id } = tx.insert(requests).values(row).returning({ id: requests.id }).get()
    record(tx, { what: 'request.received', actor, now, details: { request: id } })
    notify(tx, { kind: 'request-arrived', actor, articleId: null, now })
    changed(tx, ['request-counts'], now)
    return ok({ id })
  })
