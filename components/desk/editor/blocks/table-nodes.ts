import { goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { mergeAttributes, Node, ReactNodeViewRenderer } from '@tiptap/react'
import { addRowBelow } from '#components/desk/editor/blocks/table-acts.ts'
import { TableView } from '#components/desk/editor/blocks/table-view.tsx'
import { textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'

/** A table of rows of cells. Each cell is one line of text and none spans others, as in the document schema. */
export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ caption: textAttribute('caption') }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  extendNodeSchema: (extension) => (extension.name === 'table' ? { tableRole: 'table' } : {}),
  addNodeView: () => ReactNodeViewRenderer(TableView, { contentDOMElementTag: 'tbody' }),
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const { editor } = this
    const next = (by: 1 | -1) => goToNextCell(by)(editor.state, editor.view.dispatch)
    return {
      Tab: () => next(1) || (addRowBelow(editor) && next(1)),
      'Shift-Tab': () => next(-1),
    }
  },
})

export const TableRowNode = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
  extendNodeSchema: (extension) => (extension.name === 'tableRow' ? { tableRole: 'row' } : {}),
})

/** The table plugin reads these attributes; our cells never span or have a width. */
const addAttributes = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th', tableRole: 'cell' | 'header_cell') =>
  Node.create({
    name,
    content: 'paragraph',
    isolating: true,
    addAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
    extendNodeSchema: (extension) => (extension.name === name ? { tableRole } : {}),
  })

export const TableCellNode = cell('tableCell', 'td', 'cell')
export const TableHeaderNode = cell('tableHeader', 'th', 'header_cell')
