import { howLong } from '#components/desk/parts/deadlines.ts'
import type { ClockInDoubt } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

/** Says how far the server's clock was set, and what is on hold because of it. */
export function clockWords({ partedMs, wallAt, trustedAt }: ClockInDoubt, said: (at: number) => string): string {
  return partedMs > 0
    ? t(
        'The server’s clock was set forward by {by}: it says {wall}, but by the time since it started it is {trusted}. Scheduled stories, embargoes and scheduled fronts wait until an admin confirms the time or the clock is corrected.',
        { by: howLong(Math.abs(partedMs)), wall: said(wallAt), trusted: said(trustedAt) },
      )
    : t(
        'The server’s clock was set back by {by}: it says {wall}, but by the time since it started it is {trusted}. Scheduled stories, embargoes and scheduled fronts wait until an admin confirms the time or the clock is corrected.',
        { by: howLong(Math.abs(partedMs)), wall: said(wallAt), trusted: said(trustedAt) },
      )
}
