import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { Receipt, ReceiptCheck, UnseenCode } from '#domain/article/receipt-views.ts'

export const seenOf = (checks: readonly ReceiptCheck[]): number => checks.filter((one) => one.state === 'seen').length

const withoutCapital = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Names the pages not seen: `news sitemap`, `front and feeds`, or their number. */
export function unseenNames(names: readonly string[]): string {
  if (names.length > 2) return words.pages(names.length)
  const [first = '', second] = names.map(withoutCapital)
  return second === undefined ? first : words.twoPages(first, second)
}

/** Formats `seen on 13 of 13`, or the pages not seen. */
export function seenWords({ state, checks }: Pick<Receipt, 'state' | 'checks'>): string {
  if (state === 'sampled-out') return words.notChecked
  if (checks.length === 0) return words.checking
  const unseen = checks.filter((one) => one.state !== 'seen')
  if (unseen.length === 0 || state === 'superseded') return words.seenOf(seenOf(checks), checks.length)
  if (state === 'asking') return words.seenOfChecking(seenOf(checks), checks.length)
  return words.notSeen(unseenNames(unseen.map((one) => one.name)))
}

type Lede = { strong: string; rest: string; tone: 'yes' | 'no' | null }

/** Summarises a receipt in a sentence or two. */
export function lede({ state, what, checks, allSeenAt, publishedAt }: Receipt): Lede {
  const { lede: sentences } = words
  const isGone = what === 'withdrawal' || what === 'undo'
  const { gone, undone, published } = sentences
  const { seen: done, asking: doing } = what === 'undo' ? undone : isGone ? gone : published
  const seen = seenOf(checks)
  switch (state) {
    case 'seen': {
      const within = allSeenAt === null ? '' : sentences.within(after(allSeenAt - publishedAt))
      return { strong: done, rest: (isGone ? sentences.seenGone : sentences.seenPublished)(within), tone: 'yes' }
    }
    case 'not-seen': {
      const strong = isGone ? sentences.notSeenGone : sentences.notSeenPublished(checks.length - seen)
      return { strong, rest: sentences.notSeenHow(seen, checks.length), tone: 'no' }
    }
    case 'sampled-out':
      return { strong: doing, rest: sentences.sampledOut, tone: null }
    case 'superseded':
      return { strong: doing, rest: sentences.superseded, tone: null }
    default:
      return { strong: doing, rest: sentences.asking, tone: null }
  }
}

/** Formats the time since publication: `0.11 s`, `42 s`, `12 min`. */
export function after(ms: number): string {
  if (ms < 10_000) return words.seconds((ms / 1_000).toFixed(2))
  return ms < 120_000 ? words.seconds(String(Math.round(ms / 1_000))) : words.minutes(Math.round(ms / 60_000))
}

/** Says whom to inform if a retry does not help. */
export const whomToTell = (code: UnseenCode | null): string =>
  code === 'no-answer' || code === 'wrong-status' ? words.whomToTell.answer : words.whomToTell.stale
