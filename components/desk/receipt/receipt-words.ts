import type { Receipt, ReceiptPage } from '#domain/article/history/receipt-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

const MOST_NAMED = 2

/** Names the pages not seen: `Section World`, `Front and Feed`, or their number. */
export const unseenNames = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? t('{n, plural, one {# page} other {# pages}}', { n: names.length }) : saidList(names)

/** Says which pages were not seen: `Section World not seen`, `Front and Feed not seen`, or their number. */
export const notSeenWords = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? t('{n, plural, one {# page} other {# pages}} not seen', { n: names.length })
    : t('{pages} not seen', { pages: saidList(names) })

/** The checks that failed so far. */
export const failedOf = ({ checks }: Pick<Receipt, 'checks'>) => checks.filter((one) => one.state !== 'seen')

/** Formats `seen on 4 of 4`, or the pages not seen. */
export function seenWords(receipt: Receipt): string {
  const { state, checks } = receipt
  const failed = failedOf(receipt).map((one) => one.name)
  if (state === 'sampled-out') return t('not checked: one of many at once')
  if (checks.length === 0) return t('checking')
  if (state === 'not-seen') return notSeenWords(failed)
  const values = { seen: checks.length - failed.length, all: checks.length }
  return state === 'asking'
    ? t('seen on {seen, number} of {all, number}, checking', values)
    : t('seen on {seen, number} of {all, number}', values)
}

/** Says in a line how it stands; `said` formats an instant. */
export function receiptLine({ receipt, story }: ReceiptPage, said: (at: number) => string) {
  if (!receipt)
    return {
      rest:
        story?.path === null
          ? t('It was never published. Its receipt is created when it is.')
          : t('It is public, but its pages were never checked: it was imported, or published before receipts existed.'),
    }
  const { state, what, checks, allSeenAt, nextAt } = receipt
  if (state === 'sampled-out')
    return {
      rest: t(
        'So much was published at once that only a sample was checked, and this was not in it. Check again to see it.',
      ),
    }
  if (allSeenAt !== null) {
    const isGone = what === 'withdrawal' || what === 'undo'
    return {
      strong: isGone ? t('It is gone.') : t('It is published.'),
      rest: t(
        'The server requested {pages, plural, one {its page} other {its # pages}} as a reader would: all right at {time}.',
        { pages: checks.length, time: said(allSeenAt) },
      ),
      tone: 'yes' as const,
    }
  }
  const failed = failedOf(receipt).length
  if (state !== 'not-seen' || failed === 0)
    return { rest: t('The server is checking its own pages; you need not do anything.') }
  const next =
    nextAt === null ? t('It is not checked again by itself.') : t('Next check {time}.', { time: said(nextAt) })
  return {
    strong: t(
      '{wrong, plural, one {# of {all, plural, one {# page} other {# pages}} is not right.} other {# of {all, plural, one {# page} other {# pages}} are not right.}}',
      { wrong: failed, all: checks.length },
    ),
    rest: `${t('This receipt stays red, here and in the list, until all are.')} ${next}`,
    tone: 'no' as const,
  }
}
