import { Selection, TextSelection } from '@tiptap/pm/state'
import type { ReactNodeViewProps } from '@tiptap/react'
import type { KeyboardEvent } from 'react'

type View = Pick<ReactNodeViewProps, 'editor' | 'getPos' | 'node'>

/**
 * Moves the cursor from a block’s form back to its text, or to the text after it, inserting a paragraph if there is
 * none.
 */
export function leaveBlock({ editor, getPos, node }: View): void {
  const from = getPos()
  if (from === undefined) return
  const { tr, schema } = editor.state
  const after = from + node.nodeSize
  if (!node.isAtom) tr.setSelection(Selection.near(tr.doc.resolve(after - 1), -1))
  else {
    const isLast = tr.doc.resolve(after).nodeAfter?.isTextblock !== true
    const paragraph = isLast ? schema.nodes.paragraph?.create() : null
    if (paragraph) tr.insert(after, paragraph)
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)))
  }
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

/** Key handler of a form’s fields: Escape and Enter return to the text, and the event does not propagate. */
export const leaveByKey = (view: View) => (event: KeyboardEvent) => {
  if ((event.key !== 'Escape' && event.key !== 'Enter') || event.nativeEvent.isComposing) return
  // Ctrl+Enter belongs to the page’s primary action.
  if (event.ctrlKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  leaveBlock(view)
}
