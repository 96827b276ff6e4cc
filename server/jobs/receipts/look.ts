import type { UnseenCode } from '#domain/article/receipt-views.ts'
import type { Page } from '#server/jobs/receipts/ask-front.ts'

/** Result of a check: `code` null means that it was seen. `said` is a sentence for people. */
export type Verdict = { code: UnseenCode | null; said: string }

/** One check: the addresses to request, and the comparison of their responses. */
export type Look = {
  key: string
  /** Name of the check on the desk. */
  name: string
  paths: string[]
  compare: (pages: Page[]) => Verdict
}

export const seen = (said: string): Verdict => ({ code: null, said })
export const unseen = (code: UnseenCode, said: string): Verdict => ({ code, said })

/** The verdict on a page that cannot be compared at all; null if it came with a wanted status. */
export function noPage(page: Page | undefined, wanted: readonly number[] = [200]): Verdict | null {
  if (!page || page.status === 0) return unseen('no-answer', `It did not answer: ${page?.text ?? 'not asked'}.`)
  if (wanted.includes(page.status)) return null
  return unseen('wrong-status', `It answered ${page.status} and not ${wanted.join(' or ')}.`)
}

/** The first bad verdict, else the last one. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((one) => one.code !== null) ?? verdicts.at(-1) ?? seen('nothing to be seen')
}
