import { createVerify, X509Certificate } from 'node:crypto'
import type { SnsMessage } from '#domain/newsletters/provider-returns.ts'

/** Asks an https address of Amazon SNS, and returns what stands there; null if nothing does. */
export type FetchSns = (url: string) => Promise<string | null>

/** The function of this process that asks. On globalThis, because Next bundles its own copy of this file. */
const shared = globalThis as typeof globalThis & { broadsheetFetchSns?: FetchSns }
const HOST = /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/
const MOST_KNOWN = 10
const known = new Map<string, string>()

/** Sets the function that asks: only `server` has the client for outgoing requests. */
export function fetchSnsBy(fetchSns: FetchSns): void {
  shared.broadsheetFetchSns = fetchSns
  known.clear()
}

/** Returns the text at an address of Amazon SNS; null for one of any other host, which is not asked. */
export async function fetchedFromSns(address: string): Promise<string | null> {
  const url = URL.parse(address)
  const isSns = url?.protocol === 'https:' && HOST.test(url.hostname) && url.port === '' && url.username === ''
  return isSns ? ((await shared.broadsheetFetchSns?.(url.href)) ?? null) : null
}

/** True if Amazon SNS signed the message: its certificate is fetched from a host of Amazon's alone, once. */
export async function isSignedBySns(message: SnsMessage): Promise<boolean> {
  const at = message.SigningCertURL
  const pem = known.get(at) ?? (await fetchedFromSns(at))
  if (pem === null) return false
  try {
    const { publicKey } = new X509Certificate(pem)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(at, pem)
    const verify = createVerify(message.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256')
    return verify.update(signedText(message)).verify(publicKey, message.Signature, 'base64')
  } catch {
    return false
  }
}

/** The text that is signed: names and values of these fields, a line each. */
export function signedText(message: SnsMessage): string {
  const { Type, Subject } = message
  const names =
    Type === 'Notification'
      ? (['Message', 'MessageId', ...(Subject === undefined ? [] : (['Subject'] as const)), 'Timestamp'] as const)
      : (['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token'] as const)
  return [...names, 'TopicArn' as const, 'Type' as const].map((name) => `${name}\n${message[name] ?? ''}\n`).join('')
}
