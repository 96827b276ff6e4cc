import { megabytes } from '#cli/backup/megabytes.ts'
import { type Command, requiredArgument } from '#cli/command.ts'
import { CommandFailed, count, printLine, usageError } from '#cli/terminal.ts'
import { type FillOrder, orderFill, readStore, type StoreView } from '#db/page-store/fill-state.ts'
import { env } from '#env.ts'

const ORDERS: Record<string, FillOrder> = { fill: 'fill', pause: 'pause', resume: 'resume' }
const NO_STORE = 'There is no store of pages: PAGE_STORE_MB is 0, or the server has not run yet.'

/** Fills the store of readers' pages, or says how far it is. */
export const pagesCommand: Command = {
  usage: 'status|fill|pause|resume',
  does: 'fills the store of readers’ pages ahead of readers',
  run(args) {
    const what = requiredArgument(args, 0, 'status, fill, pause or resume')
    const order = ORDERS[what]
    if (!order && what !== 'status') throw usageError(`${what} is not one of status, fill, pause, resume.`)
    if (order && !orderFill(env.dataDir, order, Date.now())) throw new CommandFailed(NO_STORE)
    const store = readStore(env.dataDir)
    if (!store) throw new CommandFailed(NO_STORE)
    for (const line of linesOf(store)) printLine(line)
  },
}

const STATES: Record<StoreView['fill']['state'], string> = {
  running: 'It is being filled while the server runs and no reader waits for a page.',
  paused: 'Filling is paused. Go on with: news pages resume',
  done: 'Filling is done. Begin again with: news pages fill',
}

function linesOf({ fill, pages, bytes }: StoreView): string[] {
  const { state, total, looked, drawn, failed } = fill
  const counted = `${looked.toLocaleString('en')} of ${total.toLocaleString('en')} addresses looked at`
  const made = `${count(drawn, 'page')} rendered, ${failed.toLocaleString('en')} failed`
  return [
    `The store has ${count(pages, 'page')}, ${megabytes(bytes)}.`,
    STATES[state],
    ...(total > 0 ? [`${counted}; ${made}.`] : []),
  ]
}
