import type { Command } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { printLine } from '#cli/terminal.ts'
import { releaseNewsletters } from '#db/commands/newsletters/begin-sendings.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

export const newslettersGoOnCommand: Command = {
  usage: '',
  does: 'lets newsletters be sent again by a database that may not know who left since it was saved',
  async run() {
    const { db } = openNewsroom()
    try {
      const done = await retryWhileBusy(db, () => releaseNewsletters(db, SYSTEM, Date.now()))
      const wereHeld = done.ok && done.value.wereHeld
      printLine(wereHeld ? 'Newsletters go on.' : 'Newsletters were not held.')
    } finally {
      db.$client.close()
    }
  },
}
