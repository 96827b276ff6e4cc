import { count, printLine } from '#cli/terminal.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

const MOST_NAMES = 10

/** Prints what a restore left ended, and whom to check. */
export function printKept({ isKnown, unsure, people, ...kept }: KeptByRestore): void {
  const { links, keys, partners, delivered, givenUp, webhooks, replaced, recalled, hidden, uncheckedSince } = kept
  if (!isKnown)
    printLine('No database at hand knows what was revoked or sent since this backup, so nothing of it works unasked.')
  if (uncheckedSince !== null)
    printLine(
      `Nor what was recalled, replaced or asked for since ${new Date(uncheckedSince).toISOString()}: such stories are public again. Admins see a notice until one confirms on /desk/backups that this was checked.`,
    )
  const lines: [number, string][] = [
    [links, `${count(links, 'preview link')} ended.`],
    [
      keys.ended + partners.ended,
      `${count(keys.ended + partners.ended, 'API key or token', 'API keys and tokens')} stay revoked.`,
    ],
    [
      keys.paused + partners.paused,
      `${count(keys.paused + partners.paused, 'API key or token waits', 'API keys and tokens wait')} for an admin: /desk/backups lists them.`,
    ],
    [webhooks, `${count(webhooks, 'webhook')} stay removed.`],
    [replaced, `Names replaced since in ${count(replaced, 'story', 'stories')} will be replaced again at the start.`],
    [
      recalled.count,
      `${count(recalled.count, 'story or picture', 'stories and pictures')} recalled since stay recalled: ${recalled.items.join('; ')}`,
    ],
    [
      hidden.count,
      `${count(hidden.count, 'story stays', 'stories stay')} out of search engines by requests since: ${hidden.items.join('; ')}`,
    ],
    [delivered, `${count(delivered, 'delivery', 'deliveries')} made since will not be made again.`],
    [givenUp, `${count(givenUp, 'letter or message', 'letters and messages')} not sent: /desk/deliveries lists them.`],
    [
      people.count,
      `${count(people.count, 'person keeps', 'people keep')} the role, password and second factor of now.`,
    ],
  ]
  for (const [n, line] of lines) if (n > 0) printLine(line)
  if (unsure.count === 0) return
  const named = unsure.items.slice(0, MOST_NAMES).map(({ name, role }) => `${name} (${role})`)
  const more = unsure.count > named.length ? ` and ${unsure.count - named.length} more` : ''
  printLine(`These people have the role, password and second factor of then; check them: ${named.join(', ')}${more}.`)
}
