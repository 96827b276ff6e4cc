import { Mark, markInputRule } from '@tiptap/react'
import type { Flag } from '#domain/document/blocks/schema.ts'

const signMark = (name: Flag, keys: string, [tag = '', ...others]: string[]) =>
  Mark.create({
    name,
    // Combines with every mark, as the document allows.
    excludes: '',
    parseHTML: () => [tag, ...others].map((one) => ({ tag: one })),
    renderHTML: () => [tag, 0],
    addInputRules() {
      return name === 'strike' ? [markInputRule({ find: /(?:^|\s)(~~([^~]+)~~)$/, type: this.type })] : []
    },
    addKeyboardShortcuts() {
      return { [keys]: () => this.editor.commands.toggleMark(this.name) }
    },
  })

/** Raised, lowered, struck and inserted text. */
export const SignMarks = [
  signMark('sup', 'Mod-Shift-.', ['sup']),
  signMark('sub', 'Mod-Shift-,', ['sub']),
  signMark('strike', 'Mod-Shift-s', ['s', 'del', 'strike']),
  signMark('insert', 'Mod-Shift-u', ['ins']),
]
