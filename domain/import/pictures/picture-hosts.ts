export type PictureHost = { host: string; pictures: number; isSite: boolean }

/**
 * Hosts from which the pictures of an export come, with how many, the old site's own first: an administrator chooses
 * from which of them an import may fetch. `links` are the addresses of the site.
 */
export function pictureHosts(links: readonly string[], pictures: Iterable<string>): PictureHost[] {
  const hosts = new Map<string, PictureHost>()
  const site = new Set(links.flatMap((link) => hostOf(link) ?? []).map(bare))
  for (const url of pictures) {
    const host = hostOf(url)
    if (host === null) continue
    const known = hosts.get(host) ?? { host, pictures: 0, isSite: site.has(bare(host)) }
    known.pictures++
    hosts.set(host, known)
  }
  return [...hosts.values()].toSorted((a, b) => Number(b.isSite) - Number(a.isSite) || b.pictures - a.pictures)
}

/** Host of a web address in lower case; null for any other. */
export function hostOf(address: string): string | null {
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address)
  return url !== null && /^https?:$/.test(url.protocol) ? url.host : null
}

const bare = (host: string): string => host.replace(/^www\./, '')
