import type { Receipt, ReceiptCheck, ReceiptWhat, UnseenCode } from '#domain/article/receipt-views.ts'

const WHAT: Record<ReceiptWhat, string> = {
  first: 'First published',
  minor: 'Minor fix',
  update: 'Update',
  correction: 'Correction',
  withdrawal: 'Withdrawal',
  front: 'Front',
  look: 'Looked at',
}
export const whatName = (what: ReceiptWhat): string => WHAT[what]

export const seenOf = (checks: readonly ReceiptCheck[]): number => checks.filter((one) => one.state === 'seen').length

const withoutCapital = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Names the pages not seen: `news sitemap`, `front and feeds`, or their number. */
export function unseenNames(names: readonly string[]): string {
  return names.length > 2 ? `${names.length} pages` : names.map(withoutCapital).join(' and ')
}

/** Formats `seen 13 of 13`, or the pages not seen. */
export function seenWords({ state, checks }: Pick<Receipt, 'state' | 'checks'>): string {
  if (state === 'sampled-out') return 'not asked: one of many at once'
  if (checks.length === 0) return 'asking'
  const unseen = checks.filter((one) => one.state !== 'seen')
  const [first] = unseen
  const count = `seen ${seenOf(checks)} of ${checks.length}`
  if (!first || state === 'superseded') return count
  if (state === 'asking') return `${count}, asking`
  return `${unseenNames(unseen.map((one) => one.name))} not seen`
}

type Lede = { strong: string; rest: string; tone: 'yes' | 'no' | null }

/** Summarises a receipt in a sentence or two. */
export function lede({ state, what, checks, allSeenAt, publishedAt }: Receipt): Lede {
  const unseen = checks.length - seenOf(checks)
  const [done, doing] =
    what === 'withdrawal' ? ['It is gone', 'It is taken back.'] : ['It is out', 'It is saved and public.']
  switch (state) {
    case 'seen': {
      const within = allSeenAt === null ? '' : ` within ${after(allSeenAt - publishedAt)}`
      const rest =
        what === 'withdrawal'
          ? `The server asked for its own pages as a stranger would, and found it on none of them${within}.`
          : `The server asked for its own pages as a stranger would, and saw the new words on all of them${within}.`
      return { strong: `${done}.`, rest, tone: 'yes' }
    }
    case 'not-seen': {
      const many = unseen === 1 ? 'one page does not show it' : `${unseen} pages do not show it`
      const rest = `${seenOf(checks)} of ${checks.length} were seen. This receipt stays red, here and in the list, until it is put right.`
      return { strong: `${done}, but ${what === 'withdrawal' ? 'not everywhere' : many}.`, rest, tone: 'no' }
    }
    case 'sampled-out':
      return {
        strong: doing,
        rest: 'So much went out at once that the server asked for a sample, and this was not in it. Ask again to see it.',
        tone: null,
      }
    case 'superseded':
      return { strong: doing, rest: 'It was changed again before everything was seen.', tone: null }
    default:
      return {
        strong: doing,
        rest: 'The server is now asking for its own pages; nothing more is needed from you.',
        tone: null,
      }
  }
}

/** Formats the time since publication: `0.11 s`, `42 s`, `12 min`. */
export function after(ms: number): string {
  if (ms < 10_000) return `${(ms / 1_000).toFixed(2)} s`
  return ms < 120_000 ? `${Math.round(ms / 1_000)} s` : `${Math.round(ms / 60_000)} min`
}

/** Says whom to inform if a retry does not help. */
export function whomToTell(code: UnseenCode | null): string {
  if (code === 'no-answer' || code === 'wrong-status')
    return 'If it stays, tell whoever runs the server: the page does not answer as it should, and the log says why.'
  return 'If it stays after the pages were made anew, tell whoever runs the server: a page is kept that should not be.'
}
