import type { ImportRecord } from '#domain/import/import-record.ts'

/**
 * The source of a record. A canonical address on another site says that the story came from there, unless the record
 * names a source address itself. `ownHosts`: hosts of the old and the new site.
 */
export function canonicalSource(
  { source, seo, old_addresses, id }: ImportRecord,
  ownHosts: readonly string[],
): ImportRecord['source'] {
  if (seo.canonical === null || (source !== null && source.url !== null)) return source
  const host = hostOf(seo.canonical)
  const own = [...ownHosts, ...old_addresses.flatMap((one) => hostOf(one) ?? []), id.split(':')[1] ?? '']
  if (host === null || own.some((one) => withoutWww(one) === host)) return source
  return { name: source?.name ?? host, url: seo.canonical }
}

const withoutWww = (host: string): string => host.toLowerCase().replace(/^www\./, '')

function hostOf(address: string): string | null {
  const host = URL.parse(address)?.host
  return host === undefined || host === '' ? null : withoutWww(host)
}
