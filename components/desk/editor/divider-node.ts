import { Node, nodeInputRule } from '@tiptap/react'

/** A rule between two parts of a story; three hyphens on a line of their own make one. */
export const DividerNode = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-)$/, type: this.type })]
  },
})
