import { type Command, idOf, optionOf } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, printLine } from '#cli/terminal.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const WHY: Record<string, string> = { 'not-found': 'it does not exist', 'not-possible': 'it is not public' }

/** Withdraws a public story. */
export const withdrawCommand: Command = {
  usage: 'ID [--reason TEXT] [--legal]',
  does: 'withdraws a public story',
  options: { reason: { type: 'string' }, legal: { type: 'boolean' } },
  async run(args) {
    const id = idOf(args)
    const { db } = openNewsroom()
    try {
      const input = { id, reason: optionOf(args, 'reason'), legal: args.options.legal === true }
      const gone = await retryWhileBusy(db, () => withdrawArticle(db, SYSTEM, input, Date.now()))
      if (!gone.ok) throw new CommandFailed(`Article ${id} cannot be withdrawn: ${WHY[gone.code] ?? gone.code}.`)
      printLine(`Article ${id} is withdrawn.`)
    } finally {
      db.$client.close()
    }
  },
}
