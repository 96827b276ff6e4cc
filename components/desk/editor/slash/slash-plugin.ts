import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type Editor, Extension } from '@tiptap/react'
import { choicesFor } from '#components/desk/editor/slash/block-choices.ts'

/** The open menu: the words to find a block by, the index of the selected choice, and where its paragraph begins. */
export type Slash = { query: string; at: number; from: number }
/** `askedAt` is the paragraph in which the button opened the menu, where no slash is needed. */
type Stored = { slash: Slash | null; closedAt: number | null; askedAt: number | null }

export const SLASH_LIST = 'slash-menu'
const key = new PluginKey<Stored>('slash')
const CLOSED: Stored = { slash: null, closedAt: null, askedAt: null }

export const slashOf = (state: EditorState): Slash | null => key.getState(state)?.slash ?? null

/** Opens the block menu when a slash is typed in an otherwise empty paragraph, or when the button asks for it. */
export const SlashMenuKeys = Extension.create({
  name: 'slashMenu',
  priority: 1_100,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<Stored>({
        key,
        state: {
          init: () => CLOSED,
          apply(tr, before, _, state): Stored {
            const meta = tr.getMeta(key) as { at: number } | 'close' | 'open' | undefined
            const mapped = before.askedAt === null ? null : tr.mapping.map(before.askedAt, -1)
            const askedAt = meta === 'open' ? state.selection.$from.start() : mapped
            const typed = typedAt(state, askedAt)
            if (!typed) return CLOSED
            if (meta === 'close') return { slash: null, closedAt: typed.from, askedAt: null }
            if (meta !== 'open' && before.closedAt === typed.from) return before
            // Typing or the button opens the menu, not moving the cursor there.
            if (meta !== 'open' && !before.slash && !tr.docChanged) return CLOSED
            const isSame = before.slash?.query === typed.query
            const at = (typeof meta === 'object' ? meta.at : isSame ? before.slash?.at : 0) ?? 0
            return { slash: { ...typed, at }, closedAt: null, askedAt }
          },
        },
        props: {
          attributes(state): Record<string, string> {
            const slash = slashOf(state)
            if (!slash) return {}
            const active = choicesFor(slash.query).length > 0 ? `${SLASH_LIST}-${slash.at}` : ''
            return { 'aria-controls': SLASH_LIST, ...(active && { 'aria-activedescendant': active }) }
          },
          handleKeyDown: (_, event) => handleKey(editor, event),
          handleDOMEvents: {
            blur: () => {
              close(editor)
              return false
            },
          },
        },
      }),
    ]
  },
})

const TYPED = /^\/([\p{L}\p{N}][\p{L}\p{N} ]{0,18})?$/u
const TYPED_ASKED = /^\/?([\p{L}\p{N}][\p{L}\p{N} ]{0,18})?$/u

function typedAt(
  { selection: { $from, empty } }: EditorState,
  askedAt: number | null,
): { query: string; from: number } | null {
  const { parent } = $from
  if (!empty || $from.depth !== 1 || parent.type.name !== 'paragraph' || $from.parentOffset !== parent.content.size)
    return null
  const query = ($from.start() === askedAt ? TYPED_ASKED : TYPED).exec(parent.textContent)
  return query ? { query: query[1] ?? '', from: $from.start() } : null
}

function close(editor: Editor): void {
  if (slashOf(editor.state)) editor.view.dispatch(editor.state.tr.setMeta(key, 'close'))
}

function handleKey(editor: Editor, event: KeyboardEvent): boolean {
  const slash = slashOf(editor.state)
  if (!slash || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  const count = choicesFor(slash.query).length
  const to = { ArrowDown: slash.at + 1, ArrowUp: slash.at - 1, Home: 0, End: count - 1 }[event.key]
  if (to !== undefined && count > 0) {
    editor.view.dispatch(editor.state.tr.setMeta(key, { at: (to + count) % count }))
  } else if (event.key === 'Escape') {
    close(editor)
  } else if ((event.key === 'Enter' || event.key === 'Tab') && count > 0) {
    chooseBlock(editor, slash.at)
  } else return false
  event.preventDefault()
  event.stopPropagation()
  return true
}

/** Deletes the typed words and inserts the block; one undo restores them. */
export function chooseBlock(editor: Editor, at: number): void {
  const slash = slashOf(editor.state)
  const choice = slash && choicesFor(slash.query)[at]
  if (!choice) return
  const { $from } = editor.state.selection
  editor.view.dispatch(editor.state.tr.delete($from.start(), $from.end()))
  choice.run(editor)
}

/**
 * Opens the menu for the button: in the empty paragraph with the cursor, otherwise in a new one below the block. It
 * writes no slash, so that a menu that is left again leaves none in the text.
 */
export function openSlash(editor: Editor): void {
  const { $from } = editor.state.selection
  const isBlank = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const chain = editor.chain().focus()
  if (!isBlank) {
    const after = $from.depth === 0 ? editor.state.selection.to : $from.after(1)
    chain.insertContentAt(after, { type: 'paragraph' }).setTextSelection(after + 1)
  }
  chain.command(({ tr }) => askForBlock(tr)).run()
}

/** Opens the menu where the cursor of the transaction is. */
export const askForBlock = (tr: Transaction): boolean => tr.setMeta(key, 'open') === tr
