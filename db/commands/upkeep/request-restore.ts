import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { RestorePreview } from '#domain/upkeep/restore-preview.ts'

/** Records that a backup is being made by hand; the caller makes it. Refused: `not-allowed`. */
export const requestBackup = (db: Db, actor: Actor, now: number): Result<null, 'not-allowed'> =>
  write(db, (tx) => {
    if (!can(actor, 'backup.restore')) return refuse('not-allowed')
    record(tx, { what: 'backup.made', actor, now })
    return ok(null)
  })

type Requested = {
  /** The preview that the person saw; null if there is none that is ready and theirs. */
  preview: RestorePreview | null
  /** The name of the paper, typed to confirm. */
  name: string
  /** False if this process has no parent that restores. */
  canRestore: boolean
}

/**
 * Records in the present newsroom that a restore was confirmed; the caller has it done. Refused: `preview-not-ready`;
 * `wrong-name` if what was typed is not the paper's name; `not-admin-then` if the person could not sign in as an admin
 * afterwards; `restore-unavailable`.
 */
export const requestRestore = commandFor(
  'backup.restore',
  (tx, { preview, name, canRestore }: Requested, { actor, now }) => {
    if (!canRestore) return refuse('restore-unavailable')
    if (!preview) return refuse('preview-not-ready')
    if (preview.asker !== 'admin') return refuse('not-admin-then')
    if (name.trim() !== paperSettings(tx).name.trim()) return refuse('wrong-name', { field: 'name' })
    const details = { name: preview.name, madeAt: preview.madeAt }
    record(tx, { what: 'backup.restore-requested', actor, now, details })
    return ok(null)
  },
)
