import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { firstUpdate } from '#components/desk/live/add-update.ts'

/** True if a fact box stands before the first update: readers see it beside the updates as what is known. */
export function hasSummary(doc: Node): boolean {
  const end = firstUpdate(doc) ?? doc.content.size
  let isFound = false
  doc.forEach((node, position) => {
    if (node.type.name === 'factBox' && position < end) isFound = true
  })
  return isFound
}

/** Inserts an empty fact box with this title before the first update, and puts the cursor into it. */
export function addSummary(editor: Editor, title: string): void {
  const { tr, doc, schema } = editor.state
  const node = schema.nodes.factBox?.createAndFill({ title })
  if (!node) return
  const at = firstUpdate(doc) ?? doc.content.size
  tr.insert(at, node).setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}
