import { TextSelection } from '@tiptap/pm/state'
import { Node, nodeInputRule } from '@tiptap/react'

declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    divider: { setDivider: () => ReturnType }
  }
}

/** A rule between two parts of a story; three hyphens on a line of their own make one. */
export const DividerNode = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
  addCommands() {
    return {
      /** In the place of an empty paragraph, else below the block with the cursor, which goes on writing after it. */
      setDivider:
        () =>
        ({ tr, state, dispatch }) => {
          const { $to } = tr.selection
          const isInBlock = $to.depth > 0
          const block = isInBlock ? $to.node(1) : null
          const isBlank = block?.type.name === 'paragraph' && block.content.size === 0
          const to = isInBlock ? $to.after(1) : $to.pos
          const from = isBlank ? $to.before(1) : to
          const goesOn = tr.doc.resolve(to).nodeAfter?.isTextblock === true
          const paragraph = goesOn ? null : (state.schema.nodes.paragraph?.create() ?? null)
          if (dispatch) {
            tr.replaceWith(from, to, [this.type.create(), ...(paragraph ? [paragraph] : [])])
            tr.setSelection(TextSelection.near(tr.doc.resolve(from + 2))).scrollIntoView()
          }
          return true
        },
    }
  },
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-)$/, type: this.type })]
  },
})
