import { type Restored, restoreBackup } from '#db/backup/restore-backup.ts'

/** Orders a restore: the file, what the audit log calls it, and who restores. */
export type RestoreOrder = { file: string; name: string; by: { id: string | null } }
export type RestoreMessage = { restored: Restored } | { failed: string }

/** A process of its own, since a restore blocks, and a kill of it is harmless. The parent holds the server role. */
const [dataDir = '', order = '{}'] = process.argv.slice(2)
process.on('disconnect', () => process.exit(1))

function run(): RestoreMessage {
  const { file, name, by } = JSON.parse(order) as RestoreOrder
  try {
    return { restored: restoreBackup(dataDir, file, Date.now(), { role: 'held', by: { actor: by, name } }) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
process.send?.(run(), () => process.disconnect())
