import { embedAddress } from '#domain/document/embed-address.ts'
import { PROVIDER_NAMES } from '#domain/document/embed-of.ts'
import type { BlockOf } from '#domain/document/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

/** A film or post elsewhere, as a plain link: a reader's page asks nothing of another host. */
export function Embed({ block, speech }: { block: BlockOf<'embed'>; speech: Speech }) {
  const address = embedAddress(block)
  if (!address) return null
  return (
    <p className="embed">
      <a href={address}>{speech.words.illustrated(block.title, PROVIDER_NAMES[block.provider])}</a>
    </p>
  )
}
