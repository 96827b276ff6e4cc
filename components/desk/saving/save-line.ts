import { hasUnsaved, type SaveState } from '#components/desk/saving/save-machine.ts'
import { savingWords } from '#components/desk/words/saving.ts'

const words = savingWords.state

export type SaveLine = { tone: 'plain' | 'warn' | 'bad'; text: string; isSaved: boolean }
type Clocks = { seconds: (at: number) => string; minutes: (at: number) => string }

/** Returns the text of the save state. `keptAt` is the time of the last journal write, null if it failed. */
export function saveLine(state: SaveState, keptAt: number | null, clock: Clocks): SaveLine {
  const kept = keptAt === null ? words.notKept : words.kept(clock.seconds(keptAt))
  const trouble = state.trouble
  if (trouble?.kind === 'conflict') {
    const who = trouble.theirs.savedBy?.name ?? words.terminal
    return bad(words.conflict(who, clock.minutes(trouble.theirs.savedAt)))
  }
  if (trouble?.kind === 'stopped') return bad(words.notSaved(kept))
  if (trouble?.kind === 'failed' && trouble.isHere) return bad(words.notSaved(kept))
  if (trouble?.kind === 'failed' && trouble.isFull) return bad(words.full(kept))
  if (trouble) return { tone: 'warn', text: kept, isSaved: false }
  if (state.sending) return { tone: 'plain', text: words.saving, isSaved: false }
  if (Object.keys(state.held).length > 0) return bad(words.partly(Object.keys(state.problems).join(', ')))
  if (hasUnsaved(state)) return { tone: 'plain', text: words.saving, isSaved: false }
  if (state.savedAt === null) return { tone: 'plain', text: '', isSaved: false }
  return { tone: 'plain', text: words.saved(clock.seconds(state.savedAt)), isSaved: true }
}

const bad = (text: string): SaveLine => ({ tone: 'bad', text, isSaved: false })
