import fs from 'node:fs'
import path from 'node:path'
import type { Command } from '#cli/command.ts'
import { CommandFailed, count, usageError, progress, printLine } from '#cli/terminal.ts'
import { runBackup } from '#db/backup/run-backup.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { makePrivateFiles } from '#db/engine/private-files.ts'
import { env } from '#env.ts'

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

/** Backs up database and media while others write. */
export const backupCommand: Command = {
  usage: '[FILE]',
  does: 'saves database and media while the server runs',
  async run({ words }) {
    makePrivateFiles()
    migrate(env.dataDir)
    const file = path.resolve(words[0] ?? defaultFile(Date.now()))
    if (file === databaseFile(env.dataDir))
      throw usageError(`${file} is the newsroom’s own database. Give another file.`)
    if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory())
      throw usageError(`${file} is a folder. Give a file in it.`)
    const bar = progress()
    const interrupted = new AbortController()
    const stop = () => interrupted.abort()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    try {
      const made = await runBackup(env.dataDir, file, {
        signal: interrupted.signal,
        onProgress: (bytes, of) => bar.show(bytes / of, megabytes(bytes)),
      })
      bar.clear()
      printLine(
        `${count(made.stories, 'story', 'stories')} up to revision ${made.lastRevision}, ${megabytes(made.bytes)}, ` +
          `checked and saved in ${file}`,
      )
    } catch (error) {
      bar.clear()
      const sentence = error instanceof Error ? error.message : String(error)
      throw new CommandFailed(sentence, interrupted.signal.aborted ? 130 : 1)
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
  },
}

const defaultFile = (now: number) =>
  path.join(env.dataDir, 'backups', `news-${new Date(now).toISOString().replaceAll(':', '-')}.db`)
