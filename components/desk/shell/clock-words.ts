import { howLong } from '#components/desk/parts/deadlines.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'
import type { ClockInDoubt } from '#domain/article/planning/plan-views.ts'

/** Says how far the server's clock was set, and what is on hold because of it. */
export function clockWords({ partedMs, wallAt, trustedAt }: ClockInDoubt, said: (at: number) => string): string {
  return words.clock(partedMs > 0, howLong(Math.abs(partedMs)), said(wallAt), said(trustedAt))
}
