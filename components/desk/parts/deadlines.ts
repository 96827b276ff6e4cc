import type { DeskArticle } from '#domain/article/desk-views.ts'

const MINUTE_MS = 60_000
const HOUR_MIN = 60
const DAY_MIN = 1_440

/** Formats a duration: `34 min`, `2 h 10 min`, `3 days`, or `less than a minute`. */
export function howLong(ms: number): string {
  const min = Math.floor(ms / MINUTE_MS)
  if (min < 1) return 'less than a minute'
  if (min < HOUR_MIN) return `${min} min`
  if (min < DAY_MIN)
    return [`${Math.floor(min / HOUR_MIN)} h`, min % HOUR_MIN && `${min % HOUR_MIN} min`].filter(Boolean).join(' ')
  const days = Math.floor(min / DAY_MIN)
  return `${days} ${days === 1 ? 'day' : 'days'}`
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
    ...(isHeld ? [{ text: `not before ${said(story.embargoUntil ?? 0)}`, isLate: false }] : []),
    ...(story.dueAt === null ? [] : [planned(story.dueAt, { now, said })]),
    ...licensed(story, { now, said }),
  ]
}

function licensed(story: Timed, { now, said }: Clock): Deadline[] {
  const at = licenceEndOf(story)
  if (at === null || at - now > LICENCE_SOON_MS) return []
  if (at <= now) return [{ text: `licence ended ${said(at)}`, isLate: true }]
  return [{ text: `licence ends ${said(at)}, in ${howLong(at - now)}`, isLate: false }]
}

function wanted(at: number, { now, said }: Clock): Deadline {
  const isLate = now >= at + MINUTE_MS
  return { text: isLate ? `due ${said(at)}, ${howLong(now - at)} late` : `due ${said(at)}`, isLate }
}

function planned(at: number, { now, said }: Clock): Deadline {
  const isLate = now >= at + MINUTE_MS
  const when = isLate ? `${howLong(now - at)} late` : now >= at ? 'now' : `in ${howLong(at - now)}`
  return { text: `out ${said(at)}, ${when}`, isLate }
}

/** Says what happened to a missed schedule. */
export function missedWords(
  { dueAt, outAt, because }: NonNullable<DeskArticle['missed']>,
  said: Clock['said'],
): string {
  if (outAt !== null) return `was to be out ${said(dueAt)}; out ${said(outAt)}, after the restart`
  const why =
    because === 'embargoed'
      ? 'it is under embargo'
      : because === 'slug-taken'
        ? 'its address was taken'
        : because === 'licence-expired'
          ? 'its licence had ended'
          : because === 'failed'
            ? 'it failed several times, and the server’s log says why'
            : 'it was refused'
  return `was to be out ${said(dueAt)}; not out: ${why}`
}
