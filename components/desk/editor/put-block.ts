import { Fragment, type Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/**
 * Inserts a block in place of an empty paragraph, otherwise below the block with the cursor, and adds an empty
 * paragraph if no text follows, so that writing can continue. The cursor moves into the block, or after one without
 * text. Returns the position of the block.
 */
export function putBlock(tr: Transaction, block: Node): number {
  const { $to } = tr.selection
  const isInBlock = $to.depth > 0
  const around = isInBlock ? $to.node(1) : null
  const isBlank = around?.type.name === 'paragraph' && around.content.size === 0
  const to = isInBlock ? $to.after(1) : $to.pos
  const from = isBlank ? $to.before(1) : to
  const goesOn = tr.doc.resolve(to).nodeAfter?.isTextblock === true
  const paragraph = goesOn ? null : block.type.schema.nodes.paragraph?.create()
  tr.replaceWith(from, to, Fragment.from([block, ...(paragraph ? [paragraph] : [])]))
  const within = block.isAtom ? null : Selection.findFrom(tr.doc.resolve(from + 1), 1, true)
  tr.setSelection(within ?? TextSelection.near(tr.doc.resolve(from + block.nodeSize + 1)))
  tr.scrollIntoView()
  return from
}
