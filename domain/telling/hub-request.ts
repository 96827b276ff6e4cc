import { ok, type Result, refuse } from '#domain/result.ts'

/** What a stranger asks of our hub (W3C WebSub, 5.1). */
export type HubRequest = {
  mode: 'subscribe' | 'unsubscribe'
  /** The path of the feed. */
  topic: string
  callback: string
  leaseSeconds: number
  secret: string | null
}

const DAY_S = 86_400
export const LEASE_S = { least: 3_600, usual: 10 * DAY_S, most: 30 * DAY_S } as const
const MOST_URL = 2_048
/** The recommendation wants less than this, counted in bytes. */
const SECRET_BYTES = 200

export type HubRefusal = 'no-such-mode' | 'not-our-feed' | 'callback-refused' | 'secret-too-long' | 'no-such-lease'

/**
 * Reads what was asked: parameters that the recommendation does not name are left alone. Whether there is such a feed, it
 * does not say. A callback is an https address of another host, without credentials.
 */
export function readHubRequest(form: URLSearchParams, siteUrl: string): Result<HubRequest, HubRefusal> {
  const mode = form.get('hub.mode')
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return refuse('no-such-mode', { field: 'hub.mode' })
  const topic = topicOf(form.get('hub.topic') ?? '', siteUrl)
  if (topic === null) return refuse('not-our-feed', { field: 'hub.topic' })
  const callback = callbackOf(form.get('hub.callback') ?? '', siteUrl)
  if (callback === null) return refuse('callback-refused', { field: 'hub.callback' })
  const secret = form.get('hub.secret')
  if (secret !== null && new TextEncoder().encode(secret).length >= SECRET_BYTES)
    return refuse('secret-too-long', { field: 'hub.secret' })
  const lease = form.get('hub.lease_seconds') ?? ''
  if (!/^\d{0,15}$/.test(lease)) return refuse('no-such-lease', { field: 'hub.lease_seconds' })
  const wanted = lease === '' ? LEASE_S.usual : Number(lease)
  const leaseSeconds = Math.min(LEASE_S.most, Math.max(LEASE_S.least, wanted))
  return ok({ mode, topic, callback, leaseSeconds, secret: secret === '' ? null : secret })
}

function topicOf(href: string, siteUrl: string): string | null {
  if (href.length > MOST_URL || !href.startsWith(`${siteUrl}/`)) return null
  return href.slice(siteUrl.length)
}

function callbackOf(href: string, siteUrl: string): string | null {
  if (href.length > MOST_URL || !URL.canParse(href)) return null
  const url = new URL(href)
  const isOwn = url.hostname === new URL(siteUrl).hostname
  const isOpen = url.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === ''
  return isOpen && !isOwn ? url.href : null
}
