import { type Command, idOf, optionOf } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, printLine } from '#cli/terminal.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const WHY: Record<string, string> = {
  'not-found': 'it does not exist',
  'not-possible': 'it is not public',
  'undo-too-late': 'it was published more than 10 minutes ago',
  'undo-not-first': 'it was imported, or updated, corrected or withdrawn since',
}

/** Withdraws a public story; with `--undo`, undoes its first publication within 10 minutes. */
export const withdrawCommand: Command = {
  usage: 'ID [--reason TEXT] [--legal] | ID --undo',
  does: 'withdraws a public story; with --undo, puts it back to draft within 10 minutes of its first publication',
  options: { reason: { type: 'string' }, legal: { type: 'boolean' }, undo: { type: 'boolean' } },
  async run(args) {
    const id = idOf(args)
    const isUndone = args.options.undo === true
    const input = { id, reason: optionOf(args, 'reason'), legal: args.options.legal === true }
    if (isUndone && (input.reason !== undefined || input.legal))
      throw new CommandFailed('--undo takes neither --reason nor --legal: nothing of the story stays public.')
    const { db } = openNewsroom()
    try {
      const done = isUndone ? 'is a draft again' : 'is withdrawn'
      const gone = await retryWhileBusy(db, () =>
        isUndone ? undoPublication(db, SYSTEM, { id }, Date.now()) : withdrawArticle(db, SYSTEM, input, Date.now()),
      )
      const act = isUndone ? 'put back to draft' : 'withdrawn'
      if (!gone.ok) throw new CommandFailed(`Article ${id} cannot be ${act}: ${WHY[gone.code] ?? gone.code}.`)
      printLine(`Article ${id} ${done}.`)
    } finally {
      db.$client.close()
    }
  },
}
