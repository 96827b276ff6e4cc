import type { Command } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, count, printLine } from '#cli/terminal.ts'
import { runDrill } from '#db/backup/drill/run-drill.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { env } from '#env.ts'

/** Tries a restore of the last backup in a temporary folder, as the server does every week. */
export const drillCommand: Command = {
  usage: '',
  does: 'restores the last backup into a temporary folder and checks it',
  async run() {
    const { db, dataDir } = openNewsroom()
    const ending = new AbortController()
    const stop = () => ending.abort()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const beganAt = Date.now()
    try {
      const found = await runDrill(dataDir, openBackupTarget(env.backupUrl, env.backupKey), ending.signal)
      const { problem, ...details } = found
      recordUpkeepRun(db, 'drill', { beganAt, endedAt: Date.now(), problem, details })
      if (problem !== null) throw new CommandFailed(problem)
      const hash = found.isSameHash === null ? 'another schema, so its hash was not compared' : 'the same hash'
      printLine(
        `${found.copy}: ${count(found.stories, 'story', 'stories')} restored and checked in ` +
          `${found.seconds.toFixed(1)} s, ${hash}, no picture missing.`,
      )
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      db.$client.close()
    }
  },
}
