import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/**
 * Moves the cursor from the end of a quote to the text below it, into an empty paragraph that it inserts if there is
 * none. Returns false anywhere else, also in a quote without words, which Enter turns back into text.
 */
export function leaveQuote({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection
  const depth = $from.depth - 1
  const quote = depth > 0 ? $from.node(depth) : null
  if (!empty || !quote || (quote.type.name !== 'quote' && quote.type.name !== 'pullQuote')) return false
  const isAtEnd = $from.parentOffset === $from.parent.content.size && $from.index(depth) === quote.childCount - 1
  if (!isAtEnd || $from.parent.content.size === 0) return false
  const { tr, schema } = state
  const after = $from.after(depth)
  const next = tr.doc.resolve(after).nodeAfter
  const isFree = next?.type.name === 'paragraph' && next.content.size === 0
  const paragraph = isFree ? null : schema.nodes.paragraph?.create()
  if (paragraph) tr.insert(after, paragraph)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}
