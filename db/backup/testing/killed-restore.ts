import fs from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Restores a backup, and kills itself with SIGKILL right before the n-th step that changes a file; prints the number of
 * steps if it comes to its end. Arguments: data folder, backup, n.
 */
const [dataDir = '', backup = '', n = '0'] = process.argv.slice(2)
let steps = 0
function step(): void {
  steps += 1
  if (steps === Number(n)) process.kill(process.pid, 'SIGKILL')
}

const NAMES = ['linkSync', 'renameSync', 'rmSync', 'mkdirSync', 'copyFileSync', 'chmodSync', 'fsyncSync'] as const
const files = fs as unknown as Record<string, (...args: unknown[]) => unknown>
for (const name of NAMES) {
  const real = files[name] as (...args: unknown[]) => unknown
  files[name] = (...args) => {
    step()
    return real(...args)
  }
}
// The database's own writes: each pragma, script and end of a connection to a file.
const { prototype } = createRequire(import.meta.url)('better-sqlite3') as { prototype: typeof files }
for (const name of ['pragma', 'exec', 'close']) {
  const real = prototype[name] as (...args: unknown[]) => unknown
  prototype[name] = function (this: { memory: boolean }, ...args: unknown[]) {
    if (!this.memory) step()
    return real.apply(this, args)
  }
}

const { restoreBackup } = await import('#db/backup/restore-backup.ts')
restoreBackup(dataDir, backup, Date.now(), { role: 'held', by: { actor: { id: null }, name: 'tuesday.db' } })
process.stdout.write(String(steps))
