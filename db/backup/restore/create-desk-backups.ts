import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { isSameDisk } from '#db/backup/elsewhere/is-same-disk.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { runCopy } from '#db/backup/elsewhere/run-copy.ts'
import { backupsFolder, listBackups } from '#db/backup/list-backups.ts'
import type { DeskBackups } from '#db/backup/restore/desk-backups.ts'
import type { Place, PreviewOrder } from '#db/backup/restore/make-preview.ts'
import type { PreviewBegins, PreviewTask } from '#db/backup/restore/preview-child.ts'
import { dropPreviews, storePreview } from '#db/backup/restore/preview-files.ts'
import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'
import { runBackup } from '#db/backup/run-backup.ts'
import { freeBytes } from '#db/engine/disk-reserve.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { previewTimeLimitMs, tooLong } from '#domain/upkeep/restore-time-limits.ts'
import { upkeepProblem } from '#domain/upkeep/upkeep-problem.ts'

/** A backup by hand or its copy elsewhere; `problem` is a sentence, null if it succeeded. Times in ms UTC. */
export type ByHandRun = {
  what: 'backup' | 'copy-elsewhere'
  beganAt: number
  endedAt: number
  problem: string | null
}

type Options = {
  dataDir: string
  place: Place
  restore: ((order: RestoreOrder) => void) | null
  /** Called when a backup by hand, or its copy elsewhere, has ended. */
  onRun: (run: ByHandRun) => Promise<void> | void
  /** Longest time for the check of a backup of this size, in ms. */
  timeLimitOf?: (bytes: number) => number
}

/** The desk's work on the backups of a data folder, for a process that may fork others. */
export function createDeskBackups({
  dataDir,
  place,
  restore,
  onRun,
  timeLimitOf = previewTimeLimitMs,
}: Options): DeskBackups {
  const { end: endByHand, ...made } = byHand({ dataDir, place, onRun })
  const { end: endPreview, ...previewed } = previews({ dataDir, place, timeLimitOf })
  return {
    list: () => list(dataDir, place),
    ...made,
    ...previewed,
    restore,
    end: () => {
      endPreview()
      return endByHand()
    },
  }
}

async function list(dataDir: string, { url, key }: Place): ReturnType<DeskBackups['list']> {
  const elsewhere = { isSet: url !== null, isSameDisk: false, problem: null }
  try {
    const items = await listBackups(dataDir, openBackupTarget(url, key))
    return { items, elsewhere: { ...elsewhere, isSameDisk: isSameDisk(url, dataDir) } }
  } catch (error) {
    const problem = upkeepProblem(error instanceof Error ? error.message : String(error))
    return { items: await listBackups(dataDir, null), elsewhere: { ...elsewhere, problem } }
  }
}

function byHand({
  dataDir,
  place,
  onRun,
}: Omit<Options, 'restore'>): Pick<DeskBackups, 'obstacle' | 'backUp' | 'making' | 'end'> {
  const ending = new AbortController()
  const { signal } = ending
  let work = Promise.resolve()
  const making: ReturnType<DeskBackups['making']> = { isRunning: false, problem: null }
  const ran = async (what: ByHandRun['what'], work: () => Promise<unknown>) => {
    const beganAt = Date.now()
    const problem = await work().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (!signal.aborted) await onRun({ what, beganAt, endedAt: Date.now(), problem })
    return problem
  }
  const run = async () => {
    const name = `news-${new Date().toISOString().replaceAll(':', '-')}.db`
    const file = path.join(backupsFolder(dataDir), name)
    making.problem = await ran('backup', () => runBackup(dataDir, file, { signal }))
    // Why it could not be copied is stated beside the last copy elsewhere.
    if (making.problem === null && place.url !== null) await ran('copy-elsewhere', () => copy(place, file, signal))
  }
  return {
    making: () => ({ ...making, problem: making.problem === null ? null : upkeepProblem(making.problem) }),
    obstacle: () => {
      if (making.isRunning) return 'running'
      return freeBytes(dataDir) < 2 * fs.statSync(databaseFile(dataDir)).size ? 'no-room' : null
    },
    backUp: () => {
      Object.assign(making, { isRunning: true, problem: null })
      const failed = (error: unknown) => {
        making.problem = error instanceof Error ? error.message : String(error)
      }
      work = run()
        .catch(failed)
        .finally(() => {
          making.isRunning = false
        })
    },
    end: () => {
      ending.abort()
      return work
    },
  }
}

async function copy({ url, key }: Place, file: string, signal: AbortSignal): Promise<void> {
  const target = openBackupTarget(url, key)
  if (target) await runCopy(target, file, signal)
}

function previews({
  dataDir,
  place,
  timeLimitOf,
}: Required<Omit<Options, 'restore' | 'onRun'>>): Pick<DeskBackups, 'preview' | 'isPreviewing'> & { end: () => void } {
  let running: { id: string; child: ChildProcess } | null = null
  const end = ({ id }: PreviewOrder) => {
    if (running?.id === id) running = null
  }
  const endLate = (child: ChildProcess, { id, backup, askerId }: PreviewOrder, bytes: number) => {
    const timeLimitMs = timeLimitOf(bytes)
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      if (running?.id === id)
        storePreview(dataDir, id, { state: 'failed', backup, askerId, problem: tooLong('check', timeLimitMs) })
    }, timeLimitMs)
    child.once('exit', () => clearTimeout(late))
  }
  return {
    end: () => void running?.child.kill('SIGKILL'),
    isPreviewing: (id) => running?.id === id,
    preview: (order) => {
      running?.child.kill('SIGKILL')
      dropPreviews(dataDir)
      storePreview(dataDir, order.id, { state: 'working', backup: order.backup, askerId: order.askerId })
      const file = path.join(import.meta.dirname, 'preview-child.ts')
      const child = fork(file, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      running = { id: order.id, child }
      child.on('error', () => end(order))
      child.on('exit', () => end(order))
      child.on('message', (word) => endLate(child, order, (word as PreviewBegins).bytes))
      // Not in its arguments, which everybody on the machine can read: the place has a key and perhaps a password.
      const task: PreviewTask = { dataDir, order, place }
      child.send(task, () => {})
    },
  }
}
