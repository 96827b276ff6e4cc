import path from 'node:path'
import { type Command, requiredArgument } from '#cli/command.ts'
import { printError, count, printLine } from '#cli/terminal.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { env } from '#env.ts'

/** Replaces the newsroom by a backup. */
export const restoreCommand: Command = {
  usage: 'FILE',
  does: 'puts a backup in the newsroom’s place; the server must be stopped',
  run(args) {
    const file = path.resolve(requiredArgument(args, 0, 'which backup'))
    const { what, wasVouchedFor, pictures, aside } = restoreBackup(env.dataDir, file, Date.now())
    if (!wasVouchedFor)
      printError(`warning: ${file} has no manifest beside it; it is whole, but may not be what was saved.`)
    printLine(
      `${count(what.stories, 'story', 'stories')} as of ${what.madeAt}, up to revision ${what.lastRevision}, ` +
        `${count(pictures, 'media file')} brought back.`,
    )
    if (aside) printLine(`What stood before is in ${aside}`)
    printLine('Everybody signs in again.')
  },
}
