import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { count } from '#cli/terminal.ts'
import { clearDrillFolder, drillFolder } from '#db/backup/drill/drill-folder.ts'
import { RESTORING } from '#db/backup/restore/unfinished-restore.ts'
import { type Check, ok, warn } from '#db/health/health-check.ts'

/** Age of a leftover: a younger file may be in use, since a copy of a large database takes minutes. */
const OLD_MS = 3_600_000

type Where = Pick<DoctorContext, 'dataDir' | 'now' | 'temporary' | 'isRunning'>

/** Files and folders that an interrupted command left. None of them is ever read again. */
export async function leftoversOf({ dataDir, now, temporary, isRunning }: Where): Promise<string[]> {
  const inFolder = (folder: string, isMeant: (name: string) => boolean): string[] =>
    fs.existsSync(folder)
      ? fs
          .readdirSync(folder)
          .filter(isMeant)
          .map((name) => path.join(folder, name))
      : []
  const isPart = (name: string) => name.endsWith('.part')
  const media = inFolder(path.join(dataDir, 'media'), (name) => /^[0-9a-f]{2}$/.test(name))
  const found = [
    ...inFolder(dataDir, (name) => isPart(name) || name === 'drill' || name.startsWith('.write-test-')),
    // A restore holds the role of the server for as long as it takes.
    ...(isRunning ? [] : inFolder(dataDir, (name) => name === RESTORING)),
    ...inFolder(path.join(dataDir, 'backups'), isPart),
    ...inFolder(path.join(dataDir, 'backups/media'), isPart),
    ...media.flatMap((folder) => inFolder(folder, isPart)),
    ...inFolder(path.dirname(dataDir), (name) => name === `${path.basename(dataDir)}.making`),
    ...inFolder(temporary, (name) => /^broadsheet-dry-run-\w{6}$/.test(name)),
  ].filter((file) => isOld(file, now))
  const sockets = inFolder(temporary, (name) => /^broadsheet-\w{6}$/.test(name)).filter((file) => isOld(file, now))
  for (const folder of sockets) if (await isDeadSocketFolder(folder)) found.push(folder)
  return found
}

function isOld(file: string, now: number): boolean {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false })
  return stat !== undefined && stat.uid === (process.getuid?.() ?? stat.uid) && now - stat.mtimeMs > OLD_MS
}

/** True for a folder of sockets on which no process listens any more. */
async function isDeadSocketFolder(folder: string): Promise<boolean> {
  const names = fs.readdirSync(folder)
  if (names.some((name) => !name.endsWith('.sock'))) return false
  for (const name of names) if (await isListening(path.join(folder, name))) return false
  return true
}

/** Errors that mean that no process listens. Others, such as EACCES, say nothing of it. */
const NOBODY = new Set(['ECONNREFUSED', 'ENOENT'])

const isListening = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(!NOBODY.has(error.code ?? '')))
  })

export const leftoversCheck: Check<DoctorContext> = {
  name: 'leftovers',
  needs: 'folder',
  async *look(context) {
    const left = (await leftoversOf(context)).length
    const counted = count(left, 'file or folder', 'files or folders')
    if (left > 0) yield warn(`Interrupted commands left ${counted}.`, 'news doctor --fix deletes them.')
    yield ok('No interrupted command left anything.')
  },
  async mend(context) {
    const left = await leftoversOf(context)
    for (const file of left) {
      // A drill of a large newsroom may still run, and has locked its folder.
      if (file === drillFolder(context.dataDir)) clearDrillFolder(context.dataDir)
      else fs.rmSync(file, { recursive: true, force: true })
    }
    return left.length === 0 ? null : `Deleted ${count(left.length, 'file or folder', 'files or folders')}.`
  },
}
