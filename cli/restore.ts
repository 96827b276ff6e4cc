import path from 'node:path'
import { type Command, requiredArgument } from '#cli/command.ts'
import { printError, count, printLine } from '#cli/terminal.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { env } from '#env.ts'

/** Replaces the newsroom by a backup. */
export const restoreCommand: Command = {
  usage: 'FILE',
  does: 'replaces the newsroom by a backup; the server must be stopped',
  run(args) {
    const file = path.resolve(requiredArgument(args, 0, 'the backup file'))
    const { what, wasVouchedFor, pictures, aside } = restoreBackup(env.dataDir, file, Date.now())
    if (!wasVouchedFor)
      printError(
        `warning: ${file} has no manifest beside it. It is complete, but cannot be compared with what was saved.`,
      )
    printLine(
      `${count(what.stories, 'story', 'stories')} as of ${what.madeAt}, up to revision ${what.lastRevision}, ` +
        `${count(pictures, 'media file')} restored.`,
    )
    if (aside) printLine(`The previous data is in ${aside}`)
    printLine('Everybody must sign in again.')
  },
}
