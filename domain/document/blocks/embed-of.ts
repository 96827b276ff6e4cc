import { mapRefOf } from '#domain/document/blocks/embed-map.ts'
import { EMBED_PATTERNS } from '#domain/document/blocks/embed-patterns.ts'
import { type KnownProvider, PROVIDERS } from '#domain/document/blocks/embed-providers.ts'
import { type BlockOf, EMBED_REF } from '#domain/document/blocks/schema.ts'

export type EmbedRef = Pick<BlockOf<'embed'>, 'provider' | 'ref'>

/** Name of the site that an embed comes from: for one of the admin's list its host, which is whom a reader asks. */
export const providerName = ({ provider, ref }: EmbedRef): string =>
  provider === 'listed' ? (ref.split(/[/?]/, 1)[0] ?? '').replace(/^www\./, '') : PROVIDERS[provider].name

/** Provider and reference of the video or post at an address; null for one that a story may not embed. */
export function embedOf(address: string): { provider: KnownProvider; ref: string } | null {
  if (address.length > 3_000) return null
  const start = /^(?:https?:)?\/\//i.exec(address)
  if (!start) return null
  const rest = address.slice(start[0].length)
  const host = rest.search(/[/?#]|$/)
  const place = rest.slice(0, host).toLowerCase() + rest.slice(host)
  for (const [provider, pattern, refOf] of EMBED_PATTERNS) {
    const found = pattern.exec(place)
    const ref = found && (refOf ? refOf(found) : found[1])
    if (ref && EMBED_REF.test(ref)) return { provider, ref }
  }
  const map = mapRefOf(address)
  return map === null ? null : { provider: 'openstreetmap', ref: map }
}
