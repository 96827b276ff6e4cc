import { NodeSelection } from '@tiptap/pm/state'
import { type Editor, Extension } from '@tiptap/react'

/** Tab goes from a block’s text into its form, and Enter into that of a block that is one as a whole. */
export const FormKeys = Extension.create({
  name: 'formKeys',
  // After the tables and lists, which have their own Tab.
  priority: 10,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Tab: () => enterForm(editor, 0),
      'Shift-Tab': () => enterForm(editor, -1),
      Enter: () => editor.state.selection instanceof NodeSelection && enterForm(editor, 0),
    }
  },
})

/** The form of the innermost block with one, at its first or last line. */
function enterForm({ state: { selection }, view }: Editor, which: 0 | -1): boolean {
  const { $from } = selection
  const around = Array.from({ length: $from.depth }, (_, n) => $from.before($from.depth - n))
  for (const position of selection instanceof NodeSelection ? [selection.from] : around) {
    const dom = view.nodeDOM(position)
    if (!(dom instanceof HTMLElement)) continue
    const controls = dom.querySelectorAll<HTMLElement>('[contenteditable="false"] :is(input:not([disabled]), button)')
    const lines = [...controls].filter((control) => control.matches('input'))
    const control = (lines.length > 0 ? lines : [...controls]).at(which)
    if (control) {
      control.focus()
      return true
    }
  }
  return false
}
