/** Statuses of a redirect; 410 for an address that is gone on purpose. */
export const REDIRECT_STATUSES = [301, 302, 307, 308, 410] as const
export type RedirectStatus = (typeof REDIRECT_STATUSES)[number]

export const isTemporary = (status: RedirectStatus): boolean => status === 302 || status === 307

/** Status of two redirects as one hop: for good only if both are, and gone if the second is. */
export function combinedStatus(first: RedirectStatus, second: RedirectStatus): RedirectStatus {
  if (second === 410) return 410
  return isTemporary(second) && !isTemporary(first) ? second : first
}
