import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'

export type Wanted = { words: string; isCaseSensitive: boolean }
export type Hit = { from: number; to: number }
type Stored = { wanted: Wanted; hits: Hit[]; at: number; marks: DecorationSet }

const key = new PluginKey<Stored>('find')
const NOTHING: Stored = { wanted: { words: '', isCaseSensitive: false }, hits: [], at: 0, marks: DecorationSet.empty }

export const foundIn = (state: EditorState): Stored => key.getState(state) ?? NOTHING

/** Highlights the hits of a search. Without a search it adds no work to a keystroke. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Stored>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, before): Stored {
          const meta = tr.getMeta(key) as Partial<Pick<Stored, 'wanted' | 'at'>> | undefined
          const wanted = meta?.wanted ?? before.wanted
          if (wanted.words === '') return NOTHING
          if (!meta && !tr.docChanged) return before
          const hits = tr.docChanged || meta?.wanted ? hitsIn(tr.doc, wanted) : before.hits
          const at = Math.max(0, Math.min(meta?.at ?? before.at, hits.length - 1))
          return { wanted, hits, at, marks: DecorationSet.create(tr.doc, hits.map(marked(at))) }
        },
      },
      props: { decorations: (state) => foundIn(state).marks },
    }),
  ],
})

const marked =
  (at: number) =>
  ({ from, to }: Hit, n: number) =>
    Decoration.inline(from, to, { class: n === at ? 'hit on' : 'hit' })

/** Finds the positions of the words; a hit lies within one block. */
export function hitsIn(doc: Node, { words, isCaseSensitive }: Wanted): Hit[] {
  const pattern = new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), isCaseSensitive ? 'gu' : 'giu')
  const hits: Hit[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    // Each non-text leaf becomes one character, because it takes one position.
    for (const { index, 0: found } of node.textBetween(0, node.content.size, undefined, '\ufffc').matchAll(pattern)) {
      const from = position + 1 + index
      hits.push({ from, to: from + found.length })
    }
    return false
  })
  return hits
}

/** Starts a search at the first hit after the cursor. */
export function find(editor: Editor, wanted: Wanted): void {
  const hits = wanted.words === '' ? [] : hitsIn(editor.state.doc, wanted)
  const next = hits.findIndex(({ from }) => from >= editor.state.selection.from)
  editor.view.dispatch(editor.state.tr.setMeta(key, { wanted, at: Math.max(0, next) }))
  show(editor)
}

export function step(editor: Editor, by: 1 | -1): void {
  const { hits, at } = foundIn(editor.state)
  if (hits.length === 0) return
  editor.view.dispatch(editor.state.tr.setMeta(key, { at: (at + by + hits.length) % hits.length }))
  show(editor)
}

/** Replaces the current hit; the next hit becomes the current one. */
export function replaceOne(editor: Editor, words: string): void {
  const { hits, at } = foundIn(editor.state)
  const hit = hits[at]
  if (!hit) return
  const tr = replaced(editor, [hit], words)
  const next = hits.length > 1 ? at % (hits.length - 1) : 0
  // The replacement may contain the search words; continue after it.
  const isAgain = hitsIn(tr.doc, foundIn(editor.state).wanted).length === hits.length
  editor.view.dispatch(tr.setMeta(key, { at: isAgain ? (at + 1) % hits.length : next }))
  show(editor)
}

/** Replaces all hits in one undoable change and returns their number. */
export function replaceAll(editor: Editor, words: string): number {
  const { hits } = foundIn(editor.state)
  if (hits.length > 0) editor.view.dispatch(replaced(editor, hits.toReversed(), words))
  return hits.length
}

function replaced(editor: Editor, hits: Hit[], words: string) {
  const { tr, schema } = editor.state
  for (const { from, to } of hits) {
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []
    if (words === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(words, marks))
  }
  return tr
}

/** Ends the search and selects the current hit. */
export function endSearch(editor: Editor): void {
  const { hits, at } = foundIn(editor.state)
  const { tr } = editor.state
  const hit = hits[at]
  if (hit) tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to))
  editor.view.dispatch(tr.setMeta(key, { wanted: NOTHING.wanted }))
  editor.view.focus()
}

function show(editor: Editor): void {
  editor.view.dom.querySelector('.hit.on')?.scrollIntoView({ block: 'center' })
}
