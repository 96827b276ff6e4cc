import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { type Policy, securityHeaders } from '#server/shared/headers.ts'

/** Hop-by-hop headers, and headers that the web process sets itself. */
const NOT_PASSED =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|host|forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-nextjs-.*|x-broadsheet-.*|x-invoke-.*|x-matched-path|content-security-policy.*|accept-encoding)$/
const NOT_ANSWERED =
  /^(?:connection|keep-alive|trailer|transfer-encoding|x-powered-by|x-broadsheet-.*|cache-control|content-security-policy|x-robots-tag)$/

/** Header that tells the desk about a proxy which TRUSTED_PROXIES does not name. */
export const UNTRUSTED_PROXY = 'x-broadsheet-untrusted-proxy'

/** Header with the Host that the client sent, for the check of its Origin. */
const ASKED_HOST = 'x-broadsheet-asked-host'

type Onward = { policy: Policy; clientAddress: string; isProxyUntrusted?: boolean; host: string; csp: string }

/** The request headers that are forwarded to a process behind the web process. */
export function forwardedHeaders(
  asked: IncomingHttpHeaders,
  { policy, clientAddress, isProxyUntrusted, host, csp }: Onward,
) {
  const headers: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(asked)) if (!NOT_PASSED.test(name)) headers[name] = value
  // Set again: without it Node sends a body unframed after GET or DELETE, and it would be read as the next request.
  if (asked['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked'
  const { protocol, port } = new URL(policy.siteUrl)
  return {
    ...headers,
    host,
    ...(asked.host !== undefined && { [ASKED_HOST]: asked.host }),
    'x-forwarded-for': clientAddress,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    ...(isProxyUntrusted && { [UNTRUSTED_PROXY]: '1' }),
    'x-forwarded-port': port || (protocol === 'https:' ? '443' : '80'),
    // Next reads the nonce for its own scripts from here.
    'content-security-policy': csp,
  }
}

/** The response headers of a process behind the web process that are passed to the client. */
export function answerHeaders(answered: IncomingHttpHeaders, policy: Policy): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...securityHeaders(policy) }
  for (const [name, value] of Object.entries(answered)) if (!NOT_ANSWERED.test(name)) headers[name] = value
  return headers
}
