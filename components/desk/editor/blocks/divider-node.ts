import { Node, nodeInputRule } from '@tiptap/react'
import { putBlock } from '#components/desk/editor/put-block.ts'

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    divider: { setDivider: () => ReturnType }
  }
}

/** A horizontal rule between two parts of a story; typing three hyphens on a line of their own inserts one. */
export const DividerNode = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
  addCommands() {
    return {
      setDivider:
        () =>
        ({ tr, dispatch }) => {
          if (dispatch) putBlock(tr, this.type.create())
          return true
        },
    }
  },
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-|–-)$/, type: this.type })]
  },
})
