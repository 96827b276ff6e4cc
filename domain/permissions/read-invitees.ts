import { readEmail } from '#domain/permissions/email.ts'

/** One person of a list of invitations: what was written, the name and the address; `email` null where it is none. */
export type Invitee = { written: string; name: string; email: string | null }

/** As many as are invited in one step. */
export const MOST_INVITEES = 50

/**
 * Reads addresses that were typed or pasted: one a line, or with commas or semicolons between; `Ana Brekken
 * <ana@paper.example>` too. An address that stands twice is taken once. Without a name it is made from the address.
 */
export function readInvitees(text: string): Invitee[] {
  const found = new Map<string, Invitee>()
  for (const part of text.split(/[\n;,]+/)) {
    const written = part.trim()
    if (written === '') continue
    const [, given = '', address = written] = /^(.*?)\s*<([^<>]*)>$/.exec(written) ?? []
    const email = readEmail(address)
    const key = email ?? written
    if (found.has(key)) continue
    const name = given.replaceAll('"', '').trim().slice(0, 120)
    found.set(key, { written, name: name || nameFromAddress(address), email })
  }
  return [...found.values()]
}

/** `ana.brekken+desk@paper.example` is Ana Brekken. */
function nameFromAddress(address: string): string {
  const local = address.split('@', 1)[0]?.split('+', 1)[0] ?? ''
  const words = local.split(/[._-]+/).filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || address
}
