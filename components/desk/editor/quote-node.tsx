'use client'
import {
  mergeAttributes,
  Node,
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from '@tiptap/react'
import { type KeyboardEvent, useId } from 'react'

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    quote: { toggleQuote: () => ReturnType }
  }
}

const textAttribute = (name: 'speaker' | 'role') => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset[name] ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/** Somebody's words, with who said them and in what role. */
export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ speaker: textAttribute('speaker'), role: textAttribute('role') }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
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
})

function QuoteView({ node, editor, getPos, updateAttributes }: ReactNodeViewProps) {
  const id = useId()
  const { speaker, role } = node.attrs as { speaker: string; role: string }
  const backToText = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    editor.commands.focus((getPos() ?? 0) + node.nodeSize - 2)
  }
  return (
    <NodeViewWrapper className="qblock" role="group" aria-label="Quote">
      <NodeViewContent<'blockquote'> as="blockquote" />
      <div className="qform" contentEditable={false}>
        <div className="field">
          <label htmlFor={`${id}-who`}>Who said it</label>
          <input
            id={`${id}-who`}
            value={speaker}
            maxLength={2000}
            readOnly={!editor.isEditable}
            onChange={(event) => updateAttributes({ speaker: event.target.value })}
            onKeyDown={backToText}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-role`}>In what role</label>
          <input
            id={`${id}-role`}
            value={role}
            maxLength={2000}
            readOnly={!editor.isEditable}
            onChange={(event) => updateAttributes({ role: event.target.value })}
            onKeyDown={backToText}
          />
        </div>
      </div>
    </NodeViewWrapper>
  )
}
