'use client'
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps, wrappingInputRule } from '@tiptap/react'
import { useState } from 'react'
import { ADDRESS_HINT, BlockField, fieldOf } from '#components/desk/editor/blocks/block-field.tsx'
import { BlockButton, BlockForm } from '#components/desk/editor/blocks/block-frame.tsx'
import { textBlock } from '#components/desk/editor/blocks/block-node.ts'
import { LastQuoted } from '#components/desk/editor/blocks/last-quoted.tsx'
import { leaveQuote } from '#components/desk/editor/blocks/leave-quote.ts'
import { textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { hrefFrom } from '#components/desk/editor/href-from.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    quote: { toggleQuote: () => ReturnType }
  }
}

const SAID = {
  speaker: textAttribute('speaker'),
  role: textAttribute('role'),
  place: textAttribute('place'),
  href: textAttribute('href'),
}

/** A quote with its speaker, their role and the place. */
export const QuoteNode = textBlock('quote', 'paragraph+', { tag: 'blockquote' }, SAID, QuoteView).extend({
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
export const PullQuoteNode = textBlock('pullQuote', 'paragraph+', { tag: 'blockquote', mark: 'pull' }, SAID, QuoteView)

type Said = Record<'speaker' | 'role' | 'place' | 'href', string>

/** A quote with the line that says who speaks; the form for it opens when it is asked for, also by Tab. */
function QuoteView(view: ReactNodeViewProps) {
  const { node, editor } = view
  const { speaker, role, place, href } = node.attrs as Said
  const [isOpen, setOpen] = useState(false)
  const isPulled = node.type.name === 'pullQuote'
  const who = saidList([speaker, role, place, !place && href], 'commas')
  return (
    <NodeViewWrapper
      className="-ms-[calc(1rem+2px)] mb-[1.4em] border-s-2 border-blue ps-4 narrow:-ms-[calc(0.625rem+2px)] narrow:ps-2.5"
      role="group"
      aria-label={isPulled ? t('Pull quote') : t('Quote')}
    >
      <NodeViewContent<'blockquote'>
        as="blockquote"
        className={isPulled ? 'text-[1.625rem] leading-[1.2] font-normal italic' : 'leading-[1.5]'}
      />
      <div
        className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-base leading-[1.4] font-normal text-ink-2"
        contentEditable={false}
      >
        <span className={who === '' ? 'text-amber' : ''}>{who || t('No speaker')}</span>
        {editor.isEditable && (
          <BlockButton data-opens-form="" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('Speaker and source')}
          </BlockButton>
        )}
      </div>
      {isOpen && <QuoteForm view={view} />}
    </NodeViewWrapper>
  )
}

function QuoteForm({ view }: { view: ReactNodeViewProps }) {
  const { speaker, href } = view.node.attrs as Said
  return (
    <BlockForm className="mt-3">
      <BlockField {...fieldOf(view, 'speaker', t('Speaker'))} isFirst />
      <BlockField {...fieldOf(view, 'role', t('Role', {}, 'of a speaker'))} />
      <BlockField {...fieldOf(view, 'place', t('Place or audience'))} />
      <BlockField
        {...fieldOf(view, 'href', t('Link to the source'))}
        of={t('optional', {}, 'field')}
        inputMode="url"
        placeholder={ADDRESS_HINT}
        problem={href === '' || hrefFrom(href) ? null : t('This is not a web address yet, so it is not saved.')}
      />
      <LastQuoted speaker={speaker.trim()} />
    </BlockForm>
  )
}
