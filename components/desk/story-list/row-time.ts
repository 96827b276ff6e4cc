import { deadlinesOf, howLong, missedParts, timeUntil } from '#components/desk/parts/deadlines.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

type Timed = Pick<
  DeskListItem,
  | 'status'
  | 'assignedTo'
  | 'dueAt'
  | 'embargoUntil'
  | 'missed'
  | 'publishedAt'
  | 'modifiedAt'
  | 'withdrawal'
  | 'hasChangesNotOut'
>
export type RowTime = { text: string; note: string | null; tone: 'late' | 'dim' | null }

/** Says the time of a story in the list: how late it is, otherwise when it is or was published. `now` in ms UTC. */
export function rowTime(story: Timed, { now, said }: { now: number; said: (at: number) => string }): RowTime {
  const { missed, dueAt, embargoUntil, withdrawal, publishedAt, modifiedAt } = story
  if (missed) {
    const [text, note] = missedParts(missed, said)
    return { text, note, tone: 'late' }
  }
  if (dueAt !== null) return { text: t('scheduled for {time}', { time: said(dueAt) }), ...remaining(dueAt, now) }
  if (withdrawal) return { text: t('withdrawn {time}', { time: said(withdrawal.at) }), note: null, tone: null }
  if (publishedAt !== null) {
    const isUpdated = modifiedAt !== null && modifiedAt > publishedAt
    return {
      text: t('published {time}', { time: said(publishedAt) }, 'of a story'),
      note: isUpdated ? t('updated {time}', { time: said(modifiedAt) }) : null,
      tone: null,
    }
  }
  const [wanted] = deadlinesOf({ ...story, embargoUntil: null }, { now, said })
  const isHeld = embargoUntil !== null && embargoUntil > now
  const held = isHeld ? t('not before {time}', { time: said(embargoUntil) }) : null
  if (wanted) return { text: wanted.text, note: held, tone: wanted.isLate ? 'late' : null }
  if (held) return { text: held, note: t('cannot be published before the embargo ends'), tone: null }
  return { text: t('no time yet'), note: null, tone: 'dim' }
}

function remaining(dueAt: number, now: number): Pick<RowTime, 'note' | 'tone'> {
  const LATE_MS = 60_000
  if (now >= dueAt + LATE_MS) return { note: t('{howLong} late', { howLong: howLong(now - dueAt) }), tone: 'late' }
  return { note: now >= dueAt ? t('now') : timeUntil(dueAt - now), tone: null }
}
