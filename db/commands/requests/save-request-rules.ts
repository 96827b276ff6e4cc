import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { lacksBackupKey } from '#db/commands/shared/lacks-backup-key.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { RequestRules } from '#domain/requests/request-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Sets how the paper takes requests. A new number of days counts for requests that come, and for all that are erased. */
export const saveRequestRules = (
  db: Db,
  actor: Actor,
  value: RequestRules,
  now: number,
): Result<null, 'not-allowed' | 'backup-key-missing'> =>
  write(db, (tx) => {
    if (!can(actor, 'request.handle')) return refuse('not-allowed')
    if (value.isOpen && lacksBackupKey()) return refuse('backup-key-missing')
    storeSetting(tx, 'requests', value)
    record(tx, { what: 'request.rules-saved', actor, now, details: { form: value.isOpen } })
    changed(tx, ['requests'], now)
    return ok(null)
  })
