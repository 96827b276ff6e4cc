/** Statuses of a redirect; 410 for an address that is gone on purpose. */
export type RedirectStatus = 301 | 302 | 307 | 308 | 410
