import { Selection, TextSelection } from '@tiptap/pm/state'
import type { ReactNodeViewProps } from '@tiptap/react'
import type { KeyboardEvent } from 'react'

type View = Pick<ReactNodeViewProps, 'editor' | 'getPos' | 'node'>

/** From a block’s form back to its text, or to the text after it, which is made where there is none. */
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

/** Escape and Enter in a form’s line go back to the text, and nothing else hears of them. */
export const leaveByKey = (view: View) => (event: KeyboardEvent) => {
  if ((event.key !== 'Escape' && event.key !== 'Enter') || event.nativeEvent.isComposing) return
  // Ctrl Enter is the page’s.
  if (event.ctrlKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  leaveBlock(view)
}
