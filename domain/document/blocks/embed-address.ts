import type { EmbedRef } from '#domain/document/blocks/embed-of.ts'
import { PROVIDERS } from '#domain/document/blocks/embed-providers.ts'
import { isSafeHref } from '#domain/document/blocks/href.ts'

/** Address of an embed at its provider, for a plain link; null where its reference makes no safe address. */
export function embedAddress({ provider, ref }: EmbedRef): string | null {
  const address = provider === 'listed' ? `https://${ref}` : PROVIDERS[provider].page(ref)
  return address !== null && isSafeHref(address) ? address : null
}
