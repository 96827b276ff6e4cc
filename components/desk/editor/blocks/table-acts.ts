import type { Node, Schema } from '@tiptap/pm/model'
import { type Command, Selection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  isInTable,
  selectedRect,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import type { Editor } from '@tiptap/react'

/** Creates a table with one header row, two rows of cells and three columns. */
export function emptyTable({ nodes: { table, tableRow, tableCell, tableHeader } }: Schema): Node | null {
  const row = (of: typeof tableCell) => {
    const cells = Array.from({ length: 3 }, () => of?.createAndFill() ?? null).filter((cell) => cell !== null)
    return tableRow?.create(null, cells) ?? null
  }
  const rows = [row(tableHeader), row(tableCell), row(tableCell)].filter((one) => one !== null)
  return table?.create(null, rows) ?? null
}

const run = (editor: Editor, command: Command) => command(editor.state, editor.view.dispatch)
const count = (editor: Editor) => selectedRect(editor.state).map

/** Limits of the schema, which the actions respect. */
const MAX_ROWS = 1_000
const MAX_COLUMNS = 50

/**
 * Puts the cursor into this table, at its end, if it is elsewhere, because table actions work on the cell with the
 * cursor.
 */
export function enterTable(editor: Editor, position: number, node: Node): void {
  const { state, view } = editor
  const { from } = state.selection
  if (isInTable(state) && from > position && from < position + node.nodeSize) return
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(position + node.nodeSize - 1), -1)))
}

export const addRowBelow = (editor: Editor): boolean =>
  isInTable(editor.state) && count(editor).height <= MAX_ROWS && run(editor, addRowAfter)
export const addColumnBeside = (editor: Editor): boolean =>
  count(editor).width < MAX_COLUMNS && run(editor, addColumnAfter)
export const takeRow = (editor: Editor): boolean => count(editor).height > 1 && run(editor, deleteRow)
export const takeColumn = (editor: Editor): boolean => count(editor).width > 1 && run(editor, deleteColumn)
export const toggleHeads = (editor: Editor): boolean => run(editor, toggleHeaderRow)
export const toggleRowHeads = (editor: Editor): boolean => run(editor, toggleHeaderColumn)
