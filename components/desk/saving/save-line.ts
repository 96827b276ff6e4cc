import { hasUnsaved, type SaveState } from '#components/desk/saving/save-machine.ts'

export type SaveLine = { tone: 'plain' | 'warn' | 'bad'; text: string; isSaved: boolean }
type Clocks = { seconds: (at: number) => string; minutes: (at: number) => string }

/** Returns the text of the save state. `keptAt` is the time of the last journal write, null if it failed. */
export function saveLine(state: SaveState, keptAt: number | null, clock: Clocks): SaveLine {
  const kept =
    keptAt === null ? 'not kept: this browser gives no room' : `kept in this browser ${clock.seconds(keptAt)}`
  const trouble = state.trouble
  if (trouble?.kind === 'conflict') {
    const who = trouble.theirs.savedBy?.name ?? 'the terminal'
    return bad(`not saved: changed by ${who} ${clock.minutes(trouble.theirs.savedAt)}`)
  }
  if (trouble?.kind === 'stopped') return bad(`not saved. ${kept}`)
  if (trouble?.kind === 'failed' && trouble.isHere) return bad(`not saved. ${kept}`)
  if (trouble?.kind === 'failed' && trouble.isFull) return bad(`server full: ${kept}`)
  if (trouble) return { tone: 'warn', text: kept, isSaved: false }
  if (state.sending) return { tone: 'plain', text: 'saving…', isSaved: false }
  if (Object.keys(state.held).length > 0) return bad(`not all saved: see ${Object.keys(state.problems).join(', ')}`)
  if (hasUnsaved(state)) return { tone: 'plain', text: 'saving…', isSaved: false }
  if (state.savedAt === null) return { tone: 'plain', text: '', isSaved: false }
  return { tone: 'plain', text: `saved ${clock.seconds(state.savedAt)}`, isSaved: true }
}

const bad = (text: string): SaveLine => ({ tone: 'bad', text, isSaved: false })
