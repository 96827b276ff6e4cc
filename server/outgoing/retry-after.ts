/** Parses `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). Returns ms; 0 if it cannot be parsed. */
export function parseRetryAfter(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1_000
  return Math.max(0, (Date.parse(retryAfter) || 0) - now)
}
