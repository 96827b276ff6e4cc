import type { DeskArticle } from '#domain/article/desk-views.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** Reasons for which a planned publication did not happen. */
const MISSED_BECAUSE: Partial<Record<string, Message>> = {
  embargoed: msg('it is under embargo'),
  'slug-taken': msg('another story has its address'),
  'licence-expired': msg('its licence had ended'),
  'picture-unlabelled': msg('a picture that AI made has no label'),
  failed: msg('it failed several times; see the server’s log'),
}
const REFUSED = msg('it was refused')

const MINUTE_MS = 60_000
const HOUR_MIN = 60
const DAY_MIN = 1_440

const partsOf = (ms: number) => {
  const min = Math.floor(ms / MINUTE_MS)
  return { min, hours: Math.floor(min / HOUR_MIN), minutes: min % HOUR_MIN, days: Math.floor(min / DAY_MIN) }
}

/** Formats a duration: `34 min`, `2 h 10 min`, `3 days`, or `less than a minute`. */
export function howLong(ms: number): string {
  const { min, hours, minutes, days } = partsOf(ms)
  if (min < 1) return t('less than a minute')
  if (min < HOUR_MIN) return t('{n, number} min', { n: min })
  if (days > 0) return t('{n, plural, one {# day} other {# days}}', { n: days })
  const values = { hours, min: minutes }
  return minutes === 0 ? t('{hours, number} h', values) : t('{hours, number} h {min, number} min', values)
}

/** Says how long something will take yet (ms), to the second below 90: `18 s left`, `2 h 10 min left`. */
export function timeLeft(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000))
  return t('{time} left', {
    time: seconds < 90 ? t('{n, number} s', { n: seconds }) : howLong(ms + MINUTE_MS / 2),
  })
}

/** Formats the time until something: `in 34 min`. Other languages decline what follows “in”. */
export function timeUntil(ms: number): string {
  const { min, hours, minutes, days } = partsOf(ms)
  if (min < 1) return t('in less than a minute')
  if (min < HOUR_MIN) return t('in {n, number} min', { n: min })
  if (days > 0) return t('{n, plural, one {in # day} other {in # days}}', { n: days })
  const values = { hours, min: minutes }
  return minutes === 0 ? t('in {hours, number} h', values) : t('in {hours, number} h {min, number} min', values)
}

export type Deadline = { text: string; isLate: boolean }
type Clock = { now: number; said: (at: number) => string }
type Timed = Pick<DeskArticle, 'status' | 'assignedTo' | 'dueAt' | 'embargoUntil'> &
  Partial<Pick<DeskArticle, 'licenceUntil' | 'sourceTerms'>>

/** The desk warns of the end of a licence this long before it. */
export const LICENCE_SOON_MS = 14 * 86_400_000

/** Returns when a story's licence ends (ms UTC): its own end, otherwise its source's; null if neither has one. */
export const licenceEndOf = ({ licenceUntil, sourceTerms }: Timed): number | null =>
  licenceUntil ?? sourceTerms?.licenceUntil ?? null

/** Lists the deadlines of a story: due time, embargo, scheduled publication, end of the licence. */
export function deadlinesOf(story: Timed, { now, said }: Clock): Deadline[] {
  const wantedAt = story.assignedTo?.wantedAt ?? null
  const isWritten = story.status === 'draft' || story.status === 'in-review'
  const isHeld = story.embargoUntil !== null && story.embargoUntil > now
  return [
    ...(wantedAt !== null && isWritten ? [wanted(wantedAt, { now, said })] : []),
    ...(isHeld ? [{ text: t('not before {time}', { time: said(story.embargoUntil ?? 0) }), isLate: false }] : []),
    ...(story.dueAt === null ? [] : [planned(story.dueAt, { now, said })]),
    ...licensed(story, { now, said }),
  ]
}

function licensed(story: Timed, { now, said }: Clock): Deadline[] {
  const at = licenceEndOf(story)
  if (at === null || at - now > LICENCE_SOON_MS) return []
  if (at <= now) return [{ text: t('licence ended {time}', { time: said(at) }), isLate: true }]
  return [{ text: t('licence ends {time}, {when}', { time: said(at), when: timeUntil(at - now) }), isLate: false }]
}

function wanted(at: number, { now, said }: Clock): Deadline {
  const isLate = now >= at + MINUTE_MS
  return {
    text: isLate
      ? t('due {time}, {howLong} late', { time: said(at), howLong: howLong(now - at) })
      : t('due {time}', { time: said(at) }),
    isLate,
  }
}

function planned(at: number, { now, said }: Clock): Deadline {
  const isLate = now >= at + MINUTE_MS
  const time = said(at)
  if (isLate) return { text: t('scheduled for {time}, {howLong} late', { time, howLong: howLong(now - at) }), isLate }
  const text =
    now >= at
      ? t('scheduled for {time}, now', { time })
      : t('scheduled for {time}, {when}', { time, when: timeUntil(at - now) })
  return { text, isLate }
}

type Missed = NonNullable<DeskArticle['missed']>

/** Says of a missed schedule when it was due, and what happened then. */
export function missedParts({ dueAt, outAt, because }: Missed, said: Clock['said']): [was: string, became: string] {
  const why = t(MISSED_BECAUSE[because ?? ''] ?? REFUSED)
  return [
    t('was scheduled for {time}', { time: said(dueAt) }),
    outAt === null
      ? t('not published: {why}', { why })
      : t('published {time}, after the restart', { time: said(outAt) }),
  ]
}

/** The same in one sentence. */
export const missedWords = (missed: Missed, said: Clock['said']): string => missedParts(missed, said).join('; ')
