import { decodedUri } from '#domain/text/decoded-uri.ts'

/**
 * A link's address in one form, however it is written: without scheme, `www.` and last slash; without the host where
 * that is the old site's; and behind the redirect that Google's editors put around it.
 */
export function linkKey(href: string, hosts: ReadonlySet<string>): string {
  const plain = behindGoogle(
    href
      .trim()
      .replaceAll(/[\t\n\r\f]+/g, '')
      .replaceAll(' ', '%20')
      // A reader of the old site was led astray by it; the import adds the scheme.
      .replace(/^(?=www\.[\w-]+\.[\w-]+)/i, 'https://'),
  )
  const url = URL.parse(plain, 'https://old.invalid/')
  if (!url || !/^https?:$/.test(url.protocol)) return plain
  const host = url.host.replace(/^www\./, '')
  const isOwn = host === 'old.invalid' || hosts.has(host)
  return `${isOwn ? '' : host}${evenPath(url.pathname)}${url.search}${url.hash}`
}

function evenPath(path: string): string {
  const even = path.replaceAll(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
  return even.length > 1 && even.endsWith('/') ? even.slice(0, -1) : even
}

function behindGoogle(href: string): string {
  if (!/^https?:\/\/www\.google\.[a-z.]{2,6}\/url\?/.test(href)) return href
  return URL.parse(href)?.searchParams.get('q') ?? href
}

/** End of a picture's address without host, size and case: one file has many addresses. */
export function pictureKey(src: string): string {
  const path = src.replace(/[?#].*$/s, '').replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '')
  const name = decodedUri(path.split('/').at(-1) ?? path).toLowerCase()
  return name.replace(/-\d{1,5}x\d{1,5}(?=\.\w{2,5}$)/, '').replace(/-(?:scaled|rotated|e\d{10,13})(?=\.\w{2,5}$)/, '')
}
