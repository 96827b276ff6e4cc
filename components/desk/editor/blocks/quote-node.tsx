'use client'
import {
  Node,
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
  wrappingInputRule,
} from '@tiptap/react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { hrefFrom } from '#components/desk/editor/href-from.ts'

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    quote: { toggleQuote: () => ReturnType }
  }
}

const addAttributes = () => ({
  speaker: textAttribute('speaker'),
  role: textAttribute('role'),
  place: textAttribute('place'),
  href: textAttribute('href'),
})

/** A quote with its speaker, their role and the place. */
export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addNodeView: () => ReactNodeViewRenderer(QuoteView),
  addCommands() {
    return {
      toggleQuote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleQuote() }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

/** A pull quote: a line of the text set large. */
export const PullQuoteNode = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes,
  parseHTML: () => [{ tag: 'blockquote[data-pull]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', { ...HTMLAttributes, 'data-pull': '' }, 0],
  addNodeView: () => ReactNodeViewRenderer(QuoteView),
})

function QuoteView(view: ReactNodeViewProps) {
  const { node, updateAttributes } = view
  const { speaker, role, place, href } = node.attrs as Record<'speaker' | 'role' | 'place' | 'href', string>
  const isPulled = node.type.name === 'pullQuote'
  return (
    <NodeViewWrapper
      className={isPulled ? 'qblock pulled' : 'qblock'}
      role="group"
      aria-label={isPulled ? 'Pull quote' : 'Quote'}
    >
      <NodeViewContent<'blockquote'> as="blockquote" />
      <div className="qform" contentEditable={false}>
        <BlockField
          view={view}
          label="Who said it"
          value={speaker}
          onText={(text) => updateAttributes({ speaker: text })}
        />
        <BlockField view={view} label="In what role" value={role} onText={(text) => updateAttributes({ role: text })} />
        <BlockField
          view={view}
          label="Where, or to whom"
          value={place}
          onText={(text) => updateAttributes({ place: text })}
        />
        <BlockField
          view={view}
          label="Link to the words"
          of="optional"
          value={href}
          inputMode="url"
          placeholder="https://"
          problem={href === '' || hrefFrom(href) ? null : 'Not an address yet, so it is not saved.'}
          onText={(text) => updateAttributes({ href: text })}
        />
      </div>
    </NodeViewWrapper>
  )
}
