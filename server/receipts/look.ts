import type { UnseenCode } from '#domain/article/receipt-views.ts'
import type { Page } from '#server/receipts/ask-front.ts'

/** What came of a comparison: `code` null means that it was seen. `said` is a sentence for people. */
export type Verdict = { code: UnseenCode | null; said: string }

/** One thing to be seen: which addresses are asked, and what their answers are compared with. */
export type Look = {
  key: string
  /** What the desk calls it. */
  name: string
  paths: string[]
  compare: (pages: Page[]) => Verdict
}

export const seen = (said: string): Verdict => ({ code: null, said })
export const unseen = (code: UnseenCode, said: string): Verdict => ({ code, said })

/** Why a page cannot be compared at all; null where it came with the status that it has to have. */
export function noPage(page: Page | undefined, wanted: readonly number[] = [200]): Verdict | null {
  if (!page || page.status === 0) return unseen('no-answer', `It did not answer: ${page?.text ?? 'not asked'}.`)
  if (wanted.includes(page.status)) return null
  return unseen('wrong-status', `It answered ${page.status} and not ${wanted.join(' or ')}.`)
}

/** The first verdict that is bad, else the last one. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((one) => one.code !== null) ?? verdicts.at(-1) ?? seen('nothing to be seen')
}
