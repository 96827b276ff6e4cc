import type { UnseenCode } from '#domain/article/receipt-views.ts'
import type { Page } from '#server/jobs/receipts/ask-front.ts'

/** Result of a check: `code` null means that it was seen. `said` is a sentence for people. */
export type Verdict = { code: UnseenCode | null; said: string }
/** The addresses that a check requests. `name` is its name on the desk. */
export type Where = { key: string; name: string; paths: string[] }
/** One check: the addresses to request, and the comparison of their responses. */
export type Look = Where & { compare: (pages: Page[]) => Verdict }

export const seen = (said: string): Verdict => ({ code: null, said })
export const unseen = (code: UnseenCode, said: string): Verdict => ({ code, said })

/**
 * Makes a check that compares each page. A page that did not answer, or with another status than these, fails it
 * without a comparison. Its verdict is the first bad one, else the last one.
 */
export function lookAt(
  { key, name, paths }: Where,
  statuses: readonly number[],
  compare: (page: Page, n: number) => Verdict,
): Look {
  const judge = (pages: Page[]): Verdict => {
    const verdicts = pages.map((page, n) => noPage(page, statuses) ?? compare(page, n))
    const bad = verdicts.findIndex((one) => one.code !== null)
    const { code, said } = verdicts.at(bad) ?? seen('')
    return { code, said: bad >= 0 && paths.length > 1 ? `${paths[bad]}: ${said}` : said }
  }
  return { key, name, paths, compare: judge }
}

function noPage(page: Page, statuses: readonly number[]): Verdict | null {
  if (page.status === 0) return unseen('no-answer', `It did not answer: ${page.text}.`)
  if (statuses.includes(page.status)) return null
  return unseen('wrong-status', `It answered ${page.status} and not ${statuses.join(' or ')}.`)
}
