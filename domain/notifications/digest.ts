import { inQuotes } from '#domain/messages/in-quotes.ts'
import { t } from '#domain/messages/t.ts'
import { type Announced, announcement } from '#domain/notifications/notification-words.ts'

const QUARTER_MS = 15 * 60_000
/** The number of things that a letter names; more are counted. */
export const MOST_LISTED = 20

/** The next full quarter of an hour after an instant (ms UTC), when letters go out. */
export const nextQuarter = (now: number): number => (Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS

/** One thing that concerns a person, the note or comment with it, and the page of the desk that it leads to. */
export type DigestLine = Omit<Announced, 'to'> & { text: string; path: string }
/** `count`: of how many things `lines` are the first. */
type Digest = { lines: readonly DigestLine[]; count: number; site: string; paper: string }

/**
 * The words of a letter with everything that concerns a person: what happened, the note or comment, and the address. Of
 * one thing, the subject says it all.
 */
export function digestOf({ lines, count, site, paper }: Digest): {
  subject: string
  paragraphs: string[]
  link: string
} {
  const [first] = lines
  if (first === undefined) throw new Error('A letter without lines.')
  const isOne = count === 1
  const listed = lines.map(({ text, path, ...event }) =>
    [announcement({ ...event, to: null }), text && inQuotes(text), ...(isOne ? [] : [`${site}${path}`])]
      .filter(Boolean)
      .join('\n'),
  )
  const more = count - lines.length
  const account = `${site}/desk/account`
  return {
    subject: isOne
      ? announcement({ ...first, to: null }).replace(/[.。]$/, '')
      : t('{n, plural, one {# thing concerns you} other {# things concern you}}', { n: count }),
    paragraphs: [
      ...listed,
      ...(more > 0 ? [t('And {n, plural, one {# more} other {# more}}, on the desk.', { n: more })] : []),
      t('You choose in your account ({account}) which letters the desk of {paper} sends you.', { account, paper }),
    ],
    link: isOne ? `${site}${first.path}` : `${site}/desk`,
  }
}
