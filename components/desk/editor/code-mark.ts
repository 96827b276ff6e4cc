import { Mark, markInputRule } from '@tiptap/react'

/** Code within a line. Unlike Tiptap’s own it stands with other marks, as the document allows. */
export const CodeMark = Mark.create({
  name: 'code',
  // Nothing typed in it is made into anything else.
  code: true,
  excludes: '',
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/, type: this.type })]
  },
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) }
  },
})
