const QUARTER_MS = 15 * 60_000
const MOST_LISTED = 20

/** The next full quarter of an hour after an instant (ms UTC), when letters go out. */
export const nextQuarter = (now: number): number => (Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS

type DigestLine = { says: string; text: string; path: string }

/**
 * The words of a letter with everything that concerns a person: what happened, the note or comment, and the address. Of
 * one thing, the subject says it all.
 */
export function digestOf(
  lines: readonly DigestLine[],
  { siteUrl, paper }: { siteUrl: string; paper: string },
): { subject: string; paragraphs: string[]; link: string } {
  const [first] = lines
  if (first === undefined) throw new Error('A letter without lines.')
  const more = lines.length - MOST_LISTED
  const isOne = lines.length === 1
  const listed = lines
    .slice(0, MOST_LISTED)
    .map(({ says, text, path }) =>
      [says, text && `“${text}”`, ...(isOne ? [] : [`${siteUrl}${path}`])].filter(Boolean).join('\n'),
    )
  return {
    subject: isOne ? first.says.replace(/\.$/, '') : `${lines.length} things concern you`,
    paragraphs: [
      ...listed,
      ...(more > 0 ? [`And ${more} more, on the desk.`] : []),
      `You choose in your account (${siteUrl}/desk/account) which letters the desk of ${paper} sends you.`,
    ],
    link: isOne ? `${siteUrl}${first.path}` : `${siteUrl}/desk`,
  }
}
