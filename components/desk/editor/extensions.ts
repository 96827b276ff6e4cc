import { Extension } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { BlockIds } from '#components/desk/editor/block-ids.ts'
import { CodeMark } from '#components/desk/editor/code-mark.ts'
import { DividerNode } from '#components/desk/editor/divider-node.ts'
import { KeptNode } from '#components/desk/editor/kept-node.tsx'
import { LinkMark } from '#components/desk/editor/link-mark.ts'
import { ListItemNode } from '#components/desk/editor/list-item-node.ts'
import { moveBlock } from '#components/desk/editor/move-block.ts'
import { QuoteNode } from '#components/desk/editor/quote-node.tsx'

const Keys = Extension.create({
  name: 'deskKeys',
  priority: 1_000,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      'Alt-ArrowUp': () => moveBlock(editor, editor.state.selection.from, -1),
      'Alt-ArrowDown': () => moveBlock(editor, editor.state.selection.from, 1),
      // The page's primary act, not a line break.
      'Mod-Enter': () => true,
    }
  },
})

/** What can be written in a story: the blocks and marks that a document has, and nothing else. */
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
  KeptNode,
  CodeMark,
  LinkMark,
  BlockIds,
  Keys,
]
