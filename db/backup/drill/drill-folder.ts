import fs from 'node:fs'
import path from 'node:path'
import { BackupError } from '#db/backup/elsewhere/backup-target.ts'
import { RoleTaken, takeServerRole } from '#db/engine/server-role.ts'

export const drillFolder = (dataDir: string): string => path.join(dataDir, 'drill')

/**
 * Makes the folder of a drill, empty, and locks it for this process: the terminal may start a drill beside the
 * server's. `release` removes it. Throws `BackupError` if another drill runs.
 */
export function takeDrillFolder(dataDir: string): { folder: string; release: () => void } {
  const folder = drillFolder(dataDir)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockOf(folder)
  for (const name of fs.readdirSync(folder)) {
    if (!lock.files.includes(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
  return {
    folder,
    release: () => {
      lock.release()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Removes what a drill left that was killed, and nothing of one that runs. */
export function clearDrillFolder(dataDir: string): void {
  if (!fs.existsSync(drillFolder(dataDir))) return
  try {
    takeDrillFolder(dataDir).release()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
  }
}

function lockOf(folder: string): { files: string[]; release: () => void } {
  try {
    const { release } = takeServerRole(folder)
    return { files: ['server.lock', 'serving'], release }
  } catch (error) {
    if (error instanceof RoleTaken) throw new BackupError('Another drill is running. Wait until it ends.')
    throw error
  }
}
