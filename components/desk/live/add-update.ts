import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { isoOf } from '#components/desk/editor/blocks/time-field.tsx'

/**
 * Inserts an empty update with this time above all other updates, below the text before them, and selects its text. Its
 * headline takes the focus as the field appears; Enter there leads to the text.
 */
export function addUpdate(editor: Editor, now: number): void {
  const { tr, doc, schema } = editor.state
  const node = schema.nodes.update?.createAndFill({ at: isoOf(now), isNew: true })
  if (!node) return
  const at = firstUpdate(doc) ?? doc.content.size
  tr.insert(at, node).setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
  editor.view.dispatch(tr.scrollIntoView())
}

/** Returns the position of the first update, or null. */
export function firstUpdate(doc: Node): number | null {
  let found: number | null = null
  doc.forEach((node, position) => {
    if (node.type.name === 'update') found ??= position
  })
  return found
}

/** Sets the time of the not yet published updates to the time of publication, except those whose time somebody set. */
export function dateNewUpdates(editor: Editor, now: number): void {
  const { tr, doc } = editor.state
  doc.forEach((node, position) => {
    if (node.type.name !== 'update' || node.attrs.isNew !== true) return
    tr.setNodeAttribute(position, 'at', isoOf(now)).setNodeAttribute(position, 'isNew', false)
  })
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false))
}
