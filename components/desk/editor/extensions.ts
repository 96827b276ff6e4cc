import { type Editor, Extension } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { BlockIds } from '#components/desk/editor/block-ids.ts'
import { DividerNode } from '#components/desk/editor/blocks/divider-node.ts'
import { EmbedNode } from '#components/desk/editor/blocks/embed-node.tsx'
import { FactBoxNode, FactNode } from '#components/desk/editor/blocks/fact-box-node.tsx'
import { FormKeys } from '#components/desk/editor/blocks/form-keys.ts'
import { GalleryNode } from '#components/desk/editor/blocks/gallery-node.tsx'
import { CorrectionNode, UpdateNode } from '#components/desk/editor/blocks/notice-nodes.tsx'
import { PictureNode } from '#components/desk/editor/blocks/picture-node.tsx'
import { PullQuoteNode, QuoteNode } from '#components/desk/editor/blocks/quote-node.tsx'
import { RelatedNode } from '#components/desk/editor/blocks/related-node.tsx'
import { TableCellNode, TableHeaderNode, TableNode, TableRowNode } from '#components/desk/editor/blocks/table-nodes.ts'
import { CodeMark } from '#components/desk/editor/code-mark.ts'
import { Find } from '#components/desk/editor/find/find-plugin.ts'
import { FootnoteMark } from '#components/desk/editor/footnote-mark.ts'
import { LinkMark } from '#components/desk/editor/link-mark.ts'
import { ListItemNode } from '#components/desk/editor/list-item-node.ts'
import { moveBlock } from '#components/desk/editor/move-block.ts'
import { SignMarks } from '#components/desk/editor/sign-marks.ts'
import { SlashMenuKeys } from '#components/desk/editor/slash/slash-plugin.ts'
import { Typography } from '#components/desk/editor/typography-extension.ts'
import { Remarked } from '#components/desk/notes/remarks-plugin.ts'

/** Turns text into a heading, a heading into a smaller one, and that into text. */
function nextHeading(editor: Editor): boolean {
  if (editor.isActive('heading', { level: 2 })) return editor.commands.setHeading({ level: 3 })
  return editor.isActive('heading') ? editor.commands.setParagraph() : editor.commands.setHeading({ level: 2 })
}

const Keys = Extension.create({
  name: 'deskKeys',
  priority: 1_000,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      'Alt-ArrowUp': () => moveBlock(editor, editor.state.selection.from, -1),
      'Alt-ArrowDown': () => moveBlock(editor, editor.state.selection.from, 1),
      'Mod-Shift-h': () => nextHeading(editor),
      // The shortcut of the page's primary action must not insert a line break.
      'Mod-Enter': () => true,
      'Mod-Shift-Enter': () => true,
      // Undo first reverts what an input rule made of the last keystroke, then anything else.
      'Mod-z': () => editor.commands.undoInputRule(),
    }
  },
})

/** The editor's schema: exactly the blocks and marks that a document can hold. */
export const extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    strike: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [2, 3] },
  }),
  ListItemNode,
  DividerNode,
  QuoteNode,
  PullQuoteNode,
  PictureNode,
  GalleryNode,
  EmbedNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  TableHeaderNode,
  FactBoxNode,
  FactNode,
  RelatedNode,
  UpdateNode,
  CorrectionNode,
  CodeMark,
  ...SignMarks,
  LinkMark,
  FootnoteMark,
  BlockIds,
  FormKeys,
  SlashMenuKeys,
  Typography,
  Find,
  Remarked,
  Keys,
]
