const PREFIXES = new Set(['wp', 'content', 'excerpt', 'dc'])

/**
 * Canonical name of an element of a WordPress export by its namespace, whatever prefix it has; null for an element of
 * a foreign namespace, also where that takes over a known prefix. A prefix that nothing declares counts as its own name.
 */
export function canonicalName({ uri, local }: { uri: string; local: string }): string | null {
  if (uri === '') return local
  if (/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/excerpt\/?$/.test(uri)) return `excerpt:${local}`
  if (/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/?$/.test(uri)) return `wp:${local}`
  if (/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/.test(uri)) return `content:${local}`
  if (/^https?:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/?$/.test(uri)) return `dc:${local}`
  return PREFIXES.has(uri) ? `${uri}:${local}` : null
}
