import { createPublicKey } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import type { Opened } from '#cli/doctor/doctor-context.ts'
import { bad, type Check, ok, quoting, type Remark, warn } from '#db/health/health-check.ts'
import { senderDomains } from '#db/queries/newsletters/newsletter-lists.ts'
import { DKIM_SELECTOR, dkimRecord, readDkimKey } from '#server/outgoing/dkim-key.ts'

/** Records of DNS; none are an empty list. */
export type Dns = { txt: (name: string) => Promise<string[]>; mx: (name: string) => Promise<string[]> }
type Newsletters = Opened['settings']['newsletters']

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
/** Shortest RSA key that receivers trust, in bits (RFC 8301, 3.2). */
const BITS = 2_048

function systemDns(): Dns {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  const none = (error: unknown): never[] => {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOTFOUND' || code === 'ENODATA') return []
    throw error
  }
  return {
    txt: async (name) => (await resolver.resolveTxt(name).catch(none)).map((parts) => parts.join('')),
    mx: async (name) => (await resolver.resolveMx(name).catch(none)).map(({ exchange }) => exchange),
  }
}

/** Looks up what receivers ask of the sender of newsletters, with the line of DNS where one is missing. */
export const newsletterCheck = (dns: Dns = systemDns()): Check<Opened> => ({
  name: 'newsletters',
  needs: 'schema',
  async *look({ db, settings: { newsletters }, dataDir }) {
    const domains = senderDomains(db)
    if (domains.length === 0) return yield ok('There is no open list.')
    yield* transport(newsletters)
    const key = readDkimKey(dataDir)
    for (const domain of domains) {
      try {
        yield* await remarksOn(dns, domain, { newsletters, key })
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
        yield warn(`DNS could not be asked (${code}).`, 'Run this again where DNS can be asked.')
      }
    }
    yield ok('DMARC, SPF, DKIM and the return path are as receivers want them.')
  },
})

function* transport({ smtpUrl }: Newsletters): Generator<Remark> {
  if (smtpUrl === null)
    return yield bad('No mail server is set: editions cannot be sent.', 'Set NEWSLETTER_SMTP_URL, or SMTP_URL.')
  const { protocol, hostname, searchParams } = new URL(smtpUrl)
  if (protocol === 'smtp:' && searchParams.get('requireTLS') !== 'true' && !LOOPBACK.test(hostname))
    yield warn('Letters may go to the mail server without TLS.', 'Use smtps://, or add ?requireTLS=true.')
}

type Facts = { newsletters: Newsletters; key: string | null }

async function remarksOn(dns: Dns, domain: string, { newsletters, key }: Facts): Promise<Remark[]> {
  const { smtpUrl, returnDomain, isSignedByProvider } = newsletters
  const found: (Remark | null)[] = [
    await dmarcRemark(dns, domain),
    await spfRemark(dns, returnDomain ?? domain, smtpUrl),
    key === null ? unsigned(isSignedByProvider) : await dkimRemark(dns, domain, key),
    await returnRemark(dns, returnDomain),
  ]
  return found.flatMap((one) => (one === null ? [] : [quoting(one)]))
}

async function dmarcRemark(dns: Dns, domain: string): Promise<Remark | null> {
  for (const name of dmarcNames(domain))
    if ((await dns.txt(name)).some((text) => /^v=DMARC1\s*(?:;|$)/.test(text))) return null
  return bad(`${domain} has no DMARC record.`, `Add to DNS: _dmarc.${domain} TXT "v=DMARC1; p=none"`)
}

/** Names of the tree walk, from the domain up to the last label; of more than eight labels some are passed over (RFC 9989). */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split('.')
  const above = labels.slice(Math.max(1, labels.length - 7))
  return [domain, ...above.map((_, at) => above.slice(at).join('.'))].map((name) => `_dmarc.${name}`)
}

async function spfRemark(dns: Dns, domain: string, smtpUrl: string | null): Promise<Remark | null> {
  const records = (await dns.txt(domain)).filter((text) => /^v=spf1(?: |$)/i.test(text))
  if (records.length === 1) return null
  if (records.length > 1)
    return bad(`${domain} has ${records.length} SPF records.`, 'Make one of them: more count as none.')
  const host = smtpUrl === null ? 'mail.example' : new URL(smtpUrl).hostname
  return bad(
    `${domain} has no SPF record.`,
    `Add to DNS what your provider names, or: ${domain} TXT "v=spf1 a:${host} ~all"`,
  )
}

const unsigned = (isSignedByProvider: boolean): Remark | null =>
  isSignedByProvider
    ? null
    : warn(
        'Letters are not signed, so that they do not offer to leave by one click, which large receivers demand.',
        'Run news newsletter-key, or set NEWSLETTER_SIGNED=on if your provider signs them.',
      )

async function dkimRemark(dns: Dns, domain: string, key: string): Promise<Remark | null> {
  const name = `${DKIM_SELECTOR}._domainkey.${domain}`
  const line = `Add to DNS: ${name} TXT "${dkimRecord(key)}"`
  if ((createPublicKey(key).asymmetricKeyDetails?.modulusLength ?? 0) < BITS)
    return bad('The key that signs newsletters is too short.', 'Remove newsletter-key.pem and run news newsletter-key.')
  const wanted = publicKeyIn(dkimRecord(key)) ?? ''
  const records = (await dns.txt(name)).map((text) => publicKeyIn(text) ?? '')
  if (records.includes(wanted)) return null
  return bad(records.length === 0 ? `${domain} has no DKIM record.` : `${name} has another key.`, line)
}

const publicKeyIn = (record: string): string | null =>
  /(?:^|;)\s*p\s*=\s*([^;]*)/.exec(record)?.[1]?.replaceAll(/\s/g, '') ?? null

async function returnRemark(dns: Dns, returnDomain: string | null): Promise<Remark | null> {
  if (returnDomain === null)
    return warn(
      'Letters that bounce come back to the sender of their list, where nothing reads them.',
      'Set NEWSLETTER_RETURN_DOMAIN to a domain of its own, unless your provider tells of bounces by a webhook.',
    )
  if ((await dns.mx(returnDomain)).length > 0) return null
  return bad(
    `${returnDomain} takes no mail: bounces are lost.`,
    `Add to DNS: ${returnDomain} MX 10, with the server that takes them.`,
  )
}
