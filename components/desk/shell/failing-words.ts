import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { shellWords as words } from '#components/desk/words/shell.ts'
import type { DueFailure } from '#domain/article/planning/plan-views.ts'

/** Says which work keeps failing, and whether the server still retries it. */
export function failingWords({ kind, headline, attempts, isSetAside }: DueFailure): string {
  const what = words.failed[kind](headline || everyScreenWords.untitled)
  return isSetAside ? words.notRetried(what) : words.retried(what, attempts)
}
