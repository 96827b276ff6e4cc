'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { FormView } from '#components/desk/editor/blocks/block-frame.tsx'
import { formBlock } from '#components/desk/editor/blocks/block-node.ts'
import { EmbedPoster } from '#components/desk/editor/blocks/embed-poster.tsx'
import { type StoredEmbed, useEmbedSearch } from '#components/desk/editor/blocks/use-embed-search.ts'
import { editorWords } from '#components/desk/words/editor.ts'
import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { embedOf, providerName } from '#domain/document/blocks/embed-of.ts'
import { PROVIDERS } from '#domain/document/blocks/embed-providers.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'

/** An embedded video, post, chart, map or sound, made from its address: provider, the provider's id, title, poster. */
export const EmbedNode = formBlock('embed', { tag: 'figure', mark: 'embed' }, EmbedView)

const words = editorWords.embed
const KNOWN = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  Object.values(PROVIDERS).map(({ name }) => name),
)

function EmbedView(view: ReactNodeViewProps) {
  const stored = view.node.attrs.block as Partial<StoredEmbed>
  const { provider, ref, title = '' } = stored
  const embed = provider && ref ? { provider, ref } : null
  const address = (embed && embedAddress(embed)) ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isNew] = useState(address === '')
  const { search, isSearching, problem, forget } = useEmbedSearch(view, address, KNOWN)
  const put = (block: Partial<StoredEmbed>) => view.updateAttributes({ block })
  const isUnknown = typed !== null && typed.trim() !== ''
  return (
    <FormView view={view} name={editorWords.blocks.embed} bar={embed && providerName(embed)}>
      <BlockField
        view={view}
        label={words.address}
        isFull
        isFirst={isNew}
        inputMode="url"
        placeholder={editorWords.addressHint}
        value={typed ?? address}
        problem={isUnknown && !isSearching ? (problem ?? words.unknown(KNOWN)) : null}
        onText={(text) => {
          const known = embedOf(text.trim())
          setTyped(known ? null : text)
          forget()
          if (!known) return
          put({ ...known, title })
          void search(text.trim())
        }}
        onBlur={() => {
          // Only the server knows the admin's list of sites.
          const asked = typed?.trim() ?? ''
          if (isWebAddress(asked)) void search(asked).then((isFound) => isFound && setTyped(null))
        }}
      />
      <BlockField
        view={view}
        label={words.title}
        isFull
        placeholder={words.titleHint}
        value={title}
        onText={(text) => put({ ...stored, title: text })}
      />
      {embed && (
        <EmbedPoster
          mediaId={stored.poster?.mediaId ?? null}
          isSearching={isSearching}
          problem={isUnknown ? null : problem}
          isEditable={view.editor.isEditable}
          onSearch={() => void search(address)}
          onRemove={() => {
            const { poster: _, ...rest } = stored
            put(rest)
          }}
        />
      )}
    </FormView>
  )
}
