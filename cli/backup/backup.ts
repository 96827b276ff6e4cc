import fs from 'node:fs'
import path from 'node:path'
import { megabytes } from '#cli/backup/megabytes.ts'
import type { Args, Command } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { listMoments } from '#cli/program/list-moments.ts'
import { CommandFailed, count, progress, printLine, usageError } from '#cli/terminal.ts'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { newBackupKey } from '#db/backup/elsewhere/encryption.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { runCopy } from '#db/backup/elsewhere/run-copy.ts'
import { runBackup } from '#db/backup/run-backup.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { makePrivateFiles } from '#db/engine/private-files.ts'
import { env } from '#env.ts'

/** Backs up database and media while others write. */
export const backupCommand: Command = {
  usage: '[FILE] | --elsewhere | --list | --new-key',
  does: 'saves database and media while the server runs; copies them elsewhere, lists what there is',
  options: { elsewhere: { type: 'boolean' }, list: { type: 'boolean' }, 'new-key': { type: 'boolean' } },
  run: runIt,
}

async function runIt({ words, options }: Args): Promise<void> {
  const chosen = Object.keys(options).filter((name) => options[name] === true)
  if (chosen.length > 1 || (chosen.length === 1 && words.length > 0))
    throw usageError('Give a file, or one of --elsewhere, --list and --new-key.')
  if (options['new-key']) return void printLine(await newBackupKey())
  const target = openBackupTarget(env.backupUrl, env.backupKey)
  if (options['list']) return listMoments(env.dataDir, target)
  if (options['elsewhere'] && !target)
    throw usageError('BACKUP_URL is not set: it names the folder or bucket for copies (docs/operating.md).')
  await interruptible(async (signal) => {
    const file = await save(words[0], signal)
    if (options['elsewhere'] && target) await copy(target, file, signal)
  })
}

/** Runs `work`; SIGINT and SIGTERM end it, with exit code 130. */
async function interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interrupted = new AbortController()
  const stop = () => interrupted.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await work(interrupted.signal)
  } catch (error) {
    if (error instanceof CommandFailed) throw error
    const sentence = error instanceof Error ? error.message : String(error)
    throw new CommandFailed(sentence, interrupted.signal.aborted ? 130 : 1)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

async function save(name: string | undefined, signal: AbortSignal): Promise<string> {
  makePrivateFiles()
  migrate(env.dataDir)
  const file = path.resolve(name ?? defaultFile(Date.now()))
  if (file === databaseFile(env.dataDir)) throw usageError(`${file} is the newsroom’s own database. Give another file.`)
  if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw usageError(`${file} is a folder. Give a file in it.`)
  const bar = progress()
  try {
    const onProgress = (bytes: number, of: number) => bar.show(bytes / of, megabytes(bytes))
    const made = await runBackup(env.dataDir, file, { signal, onProgress })
    bar.clear()
    printLine(
      `${count(made.stories, 'story', 'stories')} up to revision ${made.lastRevision}, ${megabytes(made.bytes)}, ` +
        `checked and saved in ${file}`,
    )
    return file
  } finally {
    bar.clear()
  }
}

/** Copies a backup elsewhere, and records how it ended as the server does. */
async function copy(target: BackupTarget, file: string, signal: AbortSignal): Promise<void> {
  const beganAt = Date.now()
  const record = (problem: string | null, details: Record<string, unknown>) => {
    const { db } = openNewsroom()
    recordUpkeepRun(db, 'copy-elsewhere', { beganAt, endedAt: Date.now(), problem, details })
    db.$client.close()
  }
  try {
    const copied = await runCopy(target, file, signal)
    record(null, { ...copied, where: target.where })
    const encrypted = target.key === null ? '' : ', encrypted'
    printLine(
      `${megabytes(copied.bytes)} and ${count(copied.pictures, 'media file')}${encrypted}, checked in ${target.where}`,
    )
  } catch (error) {
    if (!signal.aborted) record(error instanceof Error ? error.message : String(error), {})
    throw error
  }
}

const defaultFile = (now: number) =>
  path.join(env.dataDir, 'backups', `news-${new Date(now).toISOString().replaceAll(':', '-')}.db`)
