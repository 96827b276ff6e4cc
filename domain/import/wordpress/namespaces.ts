/** Names of a scope that are remembered: an export has fifty, a hostile one any number. */
const MAX_NAMES = 500
const PREFIXES = new Set(['wp', 'content', 'excerpt', 'dc'])

/**
 * Canonical name of an element of an export of WordPress or Blogger by its namespace, whatever prefix it has; null for an element of
 * a foreign namespace, also where that takes over a known prefix. A prefix that nothing declares counts as its own name.
 */
function canonicalName(uri: string, local: string): string | null {
  if (uri === '') return local
  if (/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/excerpt\/?$/.test(uri)) return `excerpt:${local}`
  if (/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/?$/.test(uri)) return `wp:${local}`
  if (/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/.test(uri)) return `content:${local}`
  if (/^https?:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/?$/.test(uri)) return `dc:${local}`
  if (uri === 'http://www.w3.org/2005/Atom') return `atom:${local}`
  if (uri === 'http://schemas.google.com/blogger/2018') return `blogger:${local}`
  if (/^http:\/\/(?:www\.w3\.org\/2007\/app|purl\.org\/atom\/app#)$/.test(uri)) return `app:${local}`
  return PREFIXES.has(uri) ? `${uri}:${local}` : null
}

type Scope = { uris: ReadonlyMap<string, string>; names: Map<string, string | null> }

/** Follows the namespaces that elements declare, because the parser is twice as fast without its own account of them. */
export class Namespaces {
  #scopes: Scope[] = [{ uris: new Map(), names: new Map() }]
  /** For each open element, whether it declares a namespace. */
  #declares: boolean[] = []

  /** Enters an element; returns its canonical name. */
  open(name: string, attributes: Readonly<Record<string, string>>): string | null {
    const declared = Object.entries(attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))
    const { uris } = this.#scope
    this.#declares.push(declared.length > 0)
    if (declared.length > 0) {
      const own = declared.map(([key, uri]): [string, string] => [key.slice(6), uri.trim()])
      this.#scopes.push({ uris: new Map([...uris, ...own]), names: new Map() })
    }
    return this.#nameOf(name)
  }

  close(): void {
    if (this.#declares.pop() === true) this.#scopes.pop()
  }

  get #scope(): Scope {
    return this.#scopes.at(-1) as Scope
  }

  #nameOf(name: string): string | null {
    const { uris, names } = this.#scope
    const known = names.get(name)
    if (known !== undefined) return known
    const at = name.indexOf(':')
    const prefix = at < 0 ? '' : name.slice(0, at)
    const canonical = canonicalName(uris.get(prefix) || prefix, name.slice(at + 1))
    if (names.size < MAX_NAMES) names.set(name, canonical)
    return canonical
  }
}
