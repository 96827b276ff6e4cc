/** A whole address of this paper as a path; every other address as it is. `siteUrl` is the paper's origin. */
export function ownPath(siteUrl: string, address: string): string {
  if (!URL.canParse(address)) return address
  const { origin, pathname, search, hash } = new URL(address)
  return origin === new URL(siteUrl).origin ? pathname + search + hash : address
}
