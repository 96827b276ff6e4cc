import { t } from '#domain/messages/t.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Headers by which a request says where it comes from; null for one that was not sent. */
export type OriginHeaders = { origin: string | null; host: string | null; site: string | null }

/**
 * True if a change comes from the paper's own pages. A missing Origin is foreign, and so is every `Sec-Fetch-Site` but
 * `same-origin`. A site without TLS on loopback is also itself under the other names of loopback, with its port: the
 * Origin must be that of the Host, which a page of another site cannot set.
 */
export function isOwnOrigin(siteUrl: string, { origin, host, site }: OriginHeaders): boolean {
  if (site !== null && site !== 'same-origin') return false
  if (origin === siteUrl) return true
  const own = new URL(siteUrl)
  if (own.protocol !== 'http:' || !LOOPBACK.has(own.hostname)) return false
  const [, name = '', port = ''] = /^(\[::1\]|[a-z0-9.]+)(?::(\d+))?$/.exec(host ?? '') ?? []
  return LOOPBACK.has(name) && port === own.port && origin === `http://${host}`
}

/** A sentence about the address to open instead, after a change from another origin than the paper's (`siteUrl`). */
export const openInstead = (siteUrl: string): string => t('Open {url} instead.', { url: siteUrl })
