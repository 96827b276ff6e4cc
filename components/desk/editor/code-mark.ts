import { Mark, markInputRule } from '@tiptap/react'

/** Inline code. Unlike Tiptap’s own mark it combines with other marks, as the document allows. */
export const CodeMark = Mark.create({
  name: 'code',
  // Input rules do not apply inside code.
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
