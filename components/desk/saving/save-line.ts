import { hasUnsaved, type SaveState } from '#components/desk/saving/save-machine.ts'
import { t } from '#domain/messages/t.ts'

export type SaveLine = { tone: 'plain' | 'warn' | 'bad'; text: string; isSaved: boolean }
type Clocks = { seconds: (at: number) => string; minutes: (at: number) => string }

/** Returns the text of the save state. `keptAt` is the time of the last journal write, null if it failed. */
export function saveLine(state: SaveState, keptAt: number | null, clock: Clocks): SaveLine {
  const kept =
    keptAt === null
      ? t('not kept: no space left in this browser')
      : t('kept in this browser {time}', { time: clock.seconds(keptAt) })
  const trouble = state.trouble
  if (trouble?.kind === 'conflict') {
    const who = trouble.theirs.savedBy?.name ?? t('the terminal')
    return bad(t('not saved: changed by {name} {time}', { name: who, time: clock.minutes(trouble.theirs.savedAt) }))
  }
  if (trouble?.kind === 'stopped') return bad(t('not saved. {kept}', { kept }))
  if (trouble?.kind === 'failed' && trouble.isHere) return bad(t('not saved. {kept}', { kept }))
  if (trouble?.kind === 'failed' && trouble.isFull) return bad(t('server full: {kept}', { kept }))
  if (trouble) return { tone: 'warn', text: kept, isSaved: false }
  if (state.sending) return { tone: 'plain', text: t('saving…'), isSaved: false }
  if (Object.keys(state.held).length > 0)
    return bad(t('not all saved: see {fields}', { fields: Object.keys(state.problems).join(', ') }))
  if (hasUnsaved(state)) return { tone: 'plain', text: t('saving…'), isSaved: false }
  if (state.savedAt === null) return { tone: 'plain', text: '', isSaved: false }
  return { tone: 'plain', text: t('saved {time}', { time: clock.seconds(state.savedAt) }), isSaved: true }
}

const bad = (text: string): SaveLine => ({ tone: 'bad', text, isSaved: false })
