import type { Command } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { printLine } from '#cli/terminal.ts'
import { releaseNewsletters } from '#db/commands/newsletters/begin-sendings.ts'
import { makePrivateFiles, restrictToOwner } from '#db/engine/private-files.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { env } from '#env.ts'
import { DKIM_SELECTOR, dkimRecord, makeDkimKey, readDkimKey } from '#server/outgoing/dkim-key.ts'

export const newsletterKeyCommand: Command = {
  usage: '',
  does: 'makes the key that signs newsletters (DKIM) if there is none, and prints its line for DNS',
  run() {
    makePrivateFiles()
    restrictToOwner(env.dataDir)
    const isNew = makeDkimKey(env.dataDir)
    printLine(isNew ? 'The key was made. Letters are signed from the next edition on.' : 'There is a key.')
    printLine('A TXT record of the domain from which newsletters are sent:')
    printLine(`${DKIM_SELECTOR}._domainkey  TXT  "${dkimRecord(readDkimKey(env.dataDir) ?? '')}"`)
  },
}

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
