import type { Command } from '#cli/command.ts'
import { printLine } from '#cli/terminal.ts'
import { makePrivateFiles, restrictToOwner } from '#db/engine/private-files.ts'
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
