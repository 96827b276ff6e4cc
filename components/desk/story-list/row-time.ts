import { deadlinesOf, howLong, missedParts } from '#components/desk/parts/deadlines.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import { storyListWords as words } from '#components/desk/words/story-list.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

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
  if (dueAt !== null) return { text: words.scheduled(said(dueAt)), ...remaining(dueAt, now) }
  if (withdrawal) return { text: words.withdrawn(said(withdrawal.at)), note: null, tone: null }
  if (publishedAt !== null) {
    const isUpdated = modifiedAt !== null && modifiedAt > publishedAt
    return {
      text: words.published(said(publishedAt)),
      note: isUpdated ? words.updated(said(modifiedAt)) : null,
      tone: null,
    }
  }
  const [wanted] = deadlinesOf({ ...story, embargoUntil: null }, { now, said })
  const isHeld = embargoUntil !== null && embargoUntil > now
  const held = isHeld ? partsWords.notBefore(said(embargoUntil)) : null
  if (wanted) return { text: wanted.text, note: held, tone: wanted.isLate ? 'late' : null }
  if (held) return { text: held, note: words.embargoHolds, tone: null }
  return { text: words.noTime, note: null, tone: 'dim' }
}

function remaining(dueAt: number, now: number): Pick<RowTime, 'note' | 'tone'> {
  const LATE_MS = 60_000
  if (now >= dueAt + LATE_MS) return { note: partsWords.late(howLong(now - dueAt)), tone: 'late' }
  return { note: now >= dueAt ? partsWords.now : partsWords.in(howLong(dueAt - now)), tone: null }
}
