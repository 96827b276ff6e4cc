import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/** Swaps the block at `position` (or around it) with its neighbour, and keeps the selection in it. */
export function moveBlock(editor: Editor, position: number, by: 1 | -1): boolean {
  const { state, view } = editor
  const index = state.doc.resolve(position).index(0)
  const block = state.doc.child(index)
  if (index + by < 0 || index + by >= state.doc.childCount) return false
  let start = 0
  for (let n = 0; n < index; n++) start += state.doc.child(n).nodeSize
  const neighbour = state.doc.child(index + by)
  const to = by === 1 ? start + neighbour.nodeSize : start - neighbour.nodeSize
  const offset = state.selection.from - start
  const tr = state.tr.delete(start, start + block.nodeSize).insert(to, block)
  tr.setSelection(
    block.isAtom
      ? NodeSelection.create(tr.doc, to)
      : TextSelection.near(tr.doc.resolve(to + Math.max(1, Math.min(offset, block.nodeSize - 1)))),
  )
  view.dispatch(tr.scrollIntoView())
  return true
}
