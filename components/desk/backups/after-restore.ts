/**
 * Returns the page to open once a restore has ended, or null while it has not. `up` and `me` are the statuses of `/up`
 * and `/api/me`; `wasDown` is true once `/up` has failed. A restore signs everybody out, so 401 means that it is done,
 * even if the page missed the outage; 200 after an outage means that it failed.
 */
export function pageAfterRestore(up: number, me: number, wasDown: boolean): string | null {
  if (up !== 200) return null
  if (me === 401) return '/desk/sign-in?restored'
  return wasDown && me === 200 ? '/desk/backups' : null
}
