import fs from 'node:fs'
import path from 'node:path'
import { printKept } from '#cli/backup/print-kept.ts'
import { type Args, type Command, requiredArgument } from '#cli/command.ts'
import { listMoments } from '#cli/program/list-moments.ts'
import { printError, count, printLine } from '#cli/terminal.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { fetchBackup } from '#db/backup/fetch-backup.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { previewFolder } from '#db/backup/restore/preview-files.ts'
import { makePrivateFiles } from '#db/engine/private-files.ts'
import { takeServerRole } from '#db/engine/server-role.ts'
import { env } from '#env.ts'

const isId = (word: string): boolean => /^(?:here|elsewhere):/.test(word)
const target = () => openBackupTarget(env.backupUrl, env.backupKey)

/** Replaces the newsroom by a backup: a file, or one of those that the server or the target elsewhere has. */
export const restoreCommand: Command = {
  usage: '(FILE | here:NAME | elsewhere:NAME) [--moved] [--despite-schema] | --list',
  does: 'replaces the newsroom by a backup; the server must be stopped',
  options: { list: { type: 'boolean' }, moved: { type: 'boolean' }, 'despite-schema': { type: 'boolean' } },
  async run(args) {
    makePrivateFiles()
    if (args.options['list'] === true) return listMoments(env.dataDir, target())
    await restore(args)
  },
}

async function restore(args: Args): Promise<void> {
  const word = requiredArgument(args, 0, 'the backup: a file, or an id of --list')
  const role = takeServerRole(env.dataDir)
  // Beside the previews, where the server removes what an interruption left.
  const fetched = previewFolder(env.dataDir, `terminal-${process.pid}`)
  let hasReplaced = false
  try {
    // Fetched under the role, so that no server starts meanwhile.
    const file = isId(word) ? await fetchBackup(env.dataDir, target(), word, fetched) : path.resolve(word)
    const { what, wasVouchedFor, pictures, aside, kept } = restoreBackup(env.dataDir, file, Date.now(), {
      role,
      despiteSchema: args.options['despite-schema'] === true,
      // The database here came with the backup, from another machine or an earlier day.
      ...(args.options['moved'] === true && { former: null }),
    })
    hasReplaced = true
    if (!wasVouchedFor)
      printError(
        `warning: ${file} has no manifest beside it. It is complete, but cannot be compared with what was saved.`,
      )
    printLine(
      `${count(what.stories, 'story', 'stories')} as of ${what.madeAt}, up to revision ${what.lastRevision}, ` +
        `${count(pictures, 'media file')} restored.`,
    )
    if (aside) printLine(`The previous data is in ${aside}`)
    printKept(kept)
    printLine('Everybody must sign in again.')
  } finally {
    fs.rmSync(fetched, { recursive: true, force: true })
    role.release(hasReplaced)
  }
}
