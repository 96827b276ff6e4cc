import { howLong } from '#components/desk/parts/deadlines.ts'
import type { ClockInDoubt } from '#domain/article/plan-views.ts'

/** Says how far the server's clock was set, and what is on hold because of it. */
export function clockWords({ partedMs, wallAt, trustedAt }: ClockInDoubt, said: (at: number) => string): string {
  const direction = partedMs > 0 ? 'forward' : 'back'
  return `The server’s clock was set ${direction} by ${howLong(Math.abs(partedMs))}: it says ${said(wallAt)}, and by its running time it is ${said(trustedAt)}. Scheduled stories, embargoes and planned fronts wait until an admin confirms the time or the clock is put right.`
}
