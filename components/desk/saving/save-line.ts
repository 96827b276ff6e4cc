import { hasUnsaved, type SaveState } from '#components/desk/saving/save-machine.ts'
import { namesOfFields } from '#domain/article/fields/field-names.ts'
import { t } from '#domain/messages/t.ts'

export type SaveLine = { tone: 'plain' | 'warn' | 'bad'; text: string; isSaved: boolean }
type Clocks = { seconds: (at: number) => string; minutes: (at: number) => string }

/** Returns the text of the save state. `keptAt` is the time of the last journal write, null if it failed. */
export function saveLine(state: SaveState, keptAt: number | null, clock: Clocks): SaveLine {
  const kept = keptAt === null ? null : { time: clock.seconds(keptAt) }
  const trouble = state.trouble
  if (trouble?.kind === 'conflict') {
    const { savedBy, savedAt } = trouble.theirs
    const time = clock.minutes(savedAt)
    return bad(
      savedBy
        ? t('not saved: changed by {name} {time}', { name: savedBy.name, time })
        : t('not saved: changed by the terminal {time}', { time }),
    )
  }
  if (trouble?.kind === 'stopped' || (trouble?.kind === 'failed' && trouble.isHere)) {
    return bad(
      kept
        ? t('not saved. kept in this browser {time}', kept)
        : t('not saved. not kept: no space left in this browser'),
    )
  }
  if (trouble?.kind === 'failed' && trouble.isFull) {
    return bad(
      kept
        ? t('server full: kept in this browser {time}', kept)
        : t('server full: not kept: no space left in this browser'),
    )
  }
  if (trouble) {
    const text = kept ? t('kept in this browser {time}', kept) : t('not kept: no space left in this browser')
    return { tone: 'warn', text, isSaved: false }
  }
  if (state.sending) return { tone: 'plain', text: t('saving…'), isSaved: false }
  if (Object.keys(state.held).length > 0)
    return bad(t('not all saved: see {fields}', { fields: namesOfFields(Object.keys(state.problems)) }))
  if (hasUnsaved(state)) return { tone: 'plain', text: t('saving…'), isSaved: false }
  if (state.savedAt === null) return { tone: 'plain', text: '', isSaved: false }
  return { tone: 'plain', text: t('saved {time}', { time: clock.seconds(state.savedAt) }), isSaved: true }
}

const bad = (text: string): SaveLine => ({ tone: 'bad', text, isSaved: false })
