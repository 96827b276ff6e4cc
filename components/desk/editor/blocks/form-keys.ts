import { NodeSelection } from '@tiptap/pm/state'
import { type Editor, Extension } from '@tiptap/react'

/** Tab moves from a block’s text into its form; Enter does so for a block that consists of a form only. */
export const FormKeys = Extension.create({
  name: 'formKeys',
  // Runs after tables and lists, which bind Tab themselves.
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

/** Focuses the first or last field of the innermost block that has a form. */
function enterForm({ state: { selection }, view }: Editor, which: 0 | -1): boolean {
  const { $from } = selection
  const around = Array.from({ length: $from.depth }, (_, n) => $from.before($from.depth - n))
  for (const position of selection instanceof NodeSelection ? [selection.from] : around) {
    const dom = view.nodeDOM(position)
    if (!(dom instanceof HTMLElement)) continue
    // The form opens with the focus in its first field.
    const opener = dom.querySelector<HTMLElement>('[data-opens-form][aria-expanded="false"]')
    if (opener) {
      opener.click()
      return true
    }
    const controls = dom.querySelectorAll<HTMLElement>(
      '[contenteditable="false"] :is(input:not([disabled]), textarea:not([disabled]), button)',
    )
    const lines = [...controls].filter((control) => control.matches('input, textarea'))
    const control = (lines.length > 0 ? lines : [...controls]).at(which)
    if (control) {
      control.focus()
      return true
    }
  }
  return false
}
