'use client'
import { Node, NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { useState } from 'react'
import { BlockBar } from '#components/desk/editor/blocks/block-bar.tsx'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { blockAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { editorWords } from '#components/desk/words/editor.ts'
import { embedAddress } from '#domain/document/embed-address.ts'
import { embedOf, PROVIDER_NAMES } from '#domain/document/embed-of.ts'
import type { BlockOf } from '#domain/document/schema.ts'

/** An embedded video or post, made from a pasted address: provider, the provider's id, and a title. */
export const EmbedNode = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ block: blockAttribute }),
  parseHTML: () => [{ tag: 'figure[data-embed]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { ...HTMLAttributes, 'data-embed': '' }],
  addNodeView: () => ReactNodeViewRenderer(EmbedView),
})

const words = editorWords.embed
type Stored = Partial<Omit<BlockOf<'embed'>, 'id' | 'type'>>
const KNOWN = new Intl.ListFormat('en', { type: 'disjunction' }).format(Object.values(PROVIDER_NAMES))

function EmbedView(view: ReactNodeViewProps) {
  const { provider, ref, title = '' } = view.node.attrs.block as Stored
  const address = provider && ref ? (embedAddress({ provider, ref }) ?? '') : ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isNew] = useState(address === '')
  const set = (stored: Stored) => view.updateAttributes({ block: { ...(view.node.attrs.block as Stored), ...stored } })
  const name = provider ? PROVIDER_NAMES[provider] : ''
  return (
    <NodeViewWrapper
      className={view.selected ? 'block embed-block on' : 'block embed-block'}
      role="group"
      aria-label={editorWords.blocks.embed}
    >
      <div contentEditable={false}>
        <BlockBar view={view} name={editorWords.blocks.embed}>
          {name}
        </BlockBar>
        <div className="qform">
          <BlockField
            view={view}
            label={words.address}
            isFull
            isFirst={isNew}
            inputMode="url"
            placeholder={editorWords.addressHint}
            value={typed ?? address}
            problem={typed === null || typed === '' ? null : words.unknown(KNOWN)}
            onText={(text) => {
              const embed = embedOf(text.trim())
              setTyped(embed ? null : text)
              if (embed) set({ title, ...embed })
            }}
          />
          <BlockField
            view={view}
            label={words.title}
            isFull
            placeholder={words.titleHint}
            value={title}
            onText={(text) => set({ title: text })}
          />
        </div>
      </div>
    </NodeViewWrapper>
  )
}
