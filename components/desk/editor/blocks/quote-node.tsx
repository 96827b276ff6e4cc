'use client'
import {
  Node,
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
  wrappingInputRule,
} from '@tiptap/react'
import { useState } from 'react'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { leaveQuote } from '#components/desk/editor/blocks/leave-quote.ts'
import { textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { hrefFrom } from '#components/desk/editor/href-from.ts'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.quote

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
    return { 'Mod-Shift-b': () => this.editor.commands.toggleQuote(), Enter: () => leaveQuote(this.editor) }
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

type Said = Record<'speaker' | 'role' | 'place' | 'href', string>

/** A quote with the line that says who speaks; the form for it opens when it is asked for, also by Tab. */
function QuoteView(view: ReactNodeViewProps) {
  const { node, editor } = view
  const { speaker, role, place, href } = node.attrs as Said
  const [isOpen, setOpen] = useState(false)
  const isPulled = node.type.name === 'pullQuote'
  const who = [speaker, role, place, href && !place ? href : ''].filter(Boolean).join(', ')
  return (
    <NodeViewWrapper
      className={isPulled ? 'qblock pulled' : 'qblock'}
      role="group"
      aria-label={editorWords.blocks[isPulled ? 'pull-quote' : 'quote']}
    >
      <NodeViewContent<'blockquote'> as="blockquote" />
      <div className="quote-line" contentEditable={false}>
        <span className={who === '' ? 'meh' : undefined}>{who || words.noSpeaker}</span>
        {editor.isEditable && (
          <button
            type="button"
            className="btn s quiet"
            data-opens-form=""
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {words.edit}
          </button>
        )}
      </div>
      {isOpen && <QuoteForm view={view} />}
    </NodeViewWrapper>
  )
}

function QuoteForm({ view }: { view: ReactNodeViewProps }) {
  const { node, updateAttributes } = view
  const { speaker, role, place, href } = node.attrs as Said
  return (
    <div className="qform" contentEditable={false}>
      <BlockField
        view={view}
        label={words.speaker}
        isFirst
        value={speaker}
        onText={(text) => updateAttributes({ speaker: text })}
      />
      <BlockField view={view} label={words.role} value={role} onText={(text) => updateAttributes({ role: text })} />
      <BlockField view={view} label={words.place} value={place} onText={(text) => updateAttributes({ place: text })} />
      <BlockField
        view={view}
        label={words.href}
        of={editorWords.forms.optional}
        value={href}
        inputMode="url"
        placeholder={editorWords.addressHint}
        problem={href === '' || hrefFrom(href) ? null : words.wrongHref}
        onText={(text) => updateAttributes({ href: text })}
      />
    </div>
  )
}
