import type { EditorState } from '@tiptap/pm/state'
import { Extension, InputRule } from '@tiptap/react'
import { typeset } from '#domain/document/text/typography.ts'

/**
 * Replaces straight quotes and double hyphens by those of the story’s language as they are typed; Backspace or undo
 * restores them.
 */
export const Typography = Extension.create({
  name: 'typography',
  addInputRules() {
    const { editor } = this
    return [/"$/, /'$/, /--$/].map(
      (find) =>
        new InputRule({
          find,
          handler: ({ state, range, match }) => {
            const before = state.doc.textBetween(state.doc.resolve(range.from).start(), range.from, '\n', ' ')
            if (isCode(state) || isInBackticks(before)) return null
            // The element's `lang` attribute is the story's language.
            const set = typeset(match[0], before, editor.view.dom.lang)
            if (set !== null) state.tr.insertText(set, range.from, range.to)
            return undefined
          },
        }),
    )
  },
})

function isCode({ selection: { $from }, storedMarks }: EditorState): boolean {
  return (storedMarks ?? $from.marks()).some((mark) => mark.type.name === 'code')
}

/** True after an opening backtick: the text becomes code once the second is typed. */
const isInBackticks = (before: string): boolean => before.split('`').length % 2 === 0
