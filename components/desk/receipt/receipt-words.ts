import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { Receipt, ReceiptPage } from '#domain/article/history/receipt-views.ts'

const withoutCapital = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Names the pages not seen: `section World`, `front and feed`, or their number. */
export function unseenNames(names: readonly string[]): string {
  if (names.length > 2) return words.pages(names.length)
  const [first = '', second] = names.map(withoutCapital)
  return second === undefined ? first : words.twoPages(first, second)
}

/** The checks that failed so far. */
export const failedOf = ({ checks }: Pick<Receipt, 'checks'>) => checks.filter((one) => one.state !== 'seen')

/** Formats `seen on 4 of 4`, or the pages not seen. */
export function seenWords(receipt: Receipt): string {
  const { state, checks } = receipt
  const failed = failedOf(receipt).map((one) => one.name)
  if (state === 'sampled-out') return words.notChecked
  if (checks.length === 0) return words.checking
  if (state === 'not-seen') return words.notSeen(unseenNames(failed))
  const seen = words.seenOf(checks.length - failed.length, checks.length)
  return state === 'asking' ? words.stillChecking(seen) : seen
}

/** Says in a line how it stands; `said` formats an instant. */
export function receiptLine({ receipt, story }: ReceiptPage, said: (at: number) => string) {
  if (!receipt) return { rest: story?.path === null ? words.neverPublished : words.neverAsked }
  const { state, what, checks, allSeenAt, nextAt } = receipt
  if (state === 'sampled-out') return { rest: words.sampledOut }
  if (allSeenAt !== null) {
    const isGone = what === 'withdrawal' || what === 'undo'
    return {
      strong: isGone ? words.gone : words.published,
      rest: words.allSeen(checks.length, said(allSeenAt)),
      tone: 'yes' as const,
    }
  }
  const failed = failedOf(receipt).length
  if (state !== 'not-seen' || failed === 0) return { rest: words.asking }
  const next = nextAt === null ? words.noNext : words.nextAt(said(nextAt))
  return { strong: words.notRight(failed, checks.length), rest: `${words.staysRed} ${next}`, tone: 'no' as const }
}
