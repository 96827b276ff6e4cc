import { type Lane, laneOf } from '#domain/newsletters/lanes.ts'
import { readEmail } from '#domain/permissions/email.ts'

/** An address for letters, as it was typed but for its domain, and its normal form, by which it is known. */
export type ReaderAddress = { address: string; normal: string; lane: Lane }

/** The domain in lower case and ASCII (IDNA); null if it is none. */
function asciiDomain(domain: string): string | null {
  if (!/^[^\s/:?#@[\]\\%]+$/.test(domain)) return null
  const url = URL.parse(`http://${domain}`)
  return url && !/^[\d.]+$/.test(url.hostname) ? url.hostname : null
}

/**
 * Reads an address. The normal form is in lower case with the domain in ASCII; at Gmail dots and what follows a plus
 * name the same mailbox. Null if it is invalid, or too long for a path of SMTP.
 */
export function readerAddress(text: string): ReaderAddress | null {
  const typed = text.trim().normalize('NFKC')
  const at = typed.lastIndexOf('@')
  const domain = asciiDomain(typed.slice(at + 1))
  if (at < 1 || domain === null) return null
  const address = `${typed.slice(0, at)}@${domain}`
  const lower = readEmail(address)
  if (lower === null || at > 64) return null
  const lane = laneOf(lower)
  return { address, normal: lane === 'gmail' ? gmailMailbox(lower) : lower, lane }
}

const gmailMailbox = (lower: string): string => {
  const [local = ''] = lower.split('@')
  const mailbox = local.replace(/\+.*$/, '').replaceAll('.', '')
  return `${mailbox === '' ? local : mailbox}@gmail.com`
}

/** An address by which its owner knows it and nobody else: `i…@harbour.example`. */
export const shortAddress = (address: string): string => address.replace(/^(.)[^@]*/u, '$1…')
