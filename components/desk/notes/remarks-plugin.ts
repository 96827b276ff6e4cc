import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import { type Anchor, anchorsOf } from '#components/desk/notes/passage.ts'
import type { Present } from '#components/desk/presence/use-presence.ts'
import type { StoryNote } from '#domain/article/desk-views.ts'

/** Annotations that are not part of the text: open notes on its passages, and which block other people are in. */
export type Remarks = {
  notes: StoryNote[]
  others: Present[]
  /** The id of the note in focus. */
  active: number | null
}
type Stored = { remarks: Remarks; anchors: Map<number, Anchor>; marks: DecorationSet }

const key = new PluginKey<Stored>('remarks')
const NOTHING: Stored = {
  remarks: { notes: [], others: [], active: null },
  anchors: new Map(),
  marks: DecorationSet.empty,
}

/** Returns the current positions of the open notes. */
export const anchorsIn = (state: EditorState): Map<number, Anchor> => (key.getState(state) ?? NOTHING).anchors

/** Marks passages with notes and blocks with people as decorations, which are not stored in the document. */
export const Remarked = Extension.create({
  name: 'remarks',
  addProseMirrorPlugins: () => [
    new Plugin<Stored>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, before): Stored {
          const remarks = (tr.getMeta(key) as Remarks | undefined) ?? before.remarks
          if (remarks.notes.length + remarks.others.length === 0) return NOTHING
          return remarks === before.remarks && !tr.docChanged ? before : stored(tr.doc, remarks)
        },
      },
      props: { decorations: (state) => (key.getState(state) ?? NOTHING).marks },
    }),
  ],
})

function stored(doc: Node, remarks: Remarks): Stored {
  const anchors = anchorsOf(doc, remarks.notes)
  const marks = [...anchors].map(([id, { from, to, isBlock }]) => {
    const isOn = id === remarks.active ? ' on' : ''
    const attributes = { class: (isBlock ? 'noted-block' : 'noted') + isOn, 'data-note': String(id) }
    return isBlock ? Decoration.node(from, to, attributes) : Decoration.inline(from, to, attributes)
  })
  const byPlace = new Map(remarks.others.map((one) => [one.place, one]))
  if (byPlace.size > 0)
    doc.forEach((block, at) => {
      const one = byPlace.get(block.attrs.id as string)
      if (!one) return
      marks.push(Decoration.node(at, at + block.nodeSize, { class: one.tone, 'data-who': firstName(one) }))
    })
  return { remarks, anchors, marks: DecorationSet.create(doc, marks) }
}

export const firstName = ({ name }: { name: string }) => name.split(' ')[0] ?? name

/** Passes the current annotations to the editor. */
export function showRemarks(editor: Editor, remarks: Remarks): void {
  // A render restores the selection that the editor knows, so the browser's latest selection is read first.
  editor.view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
  editor.view.dispatch(editor.state.tr.setMeta(key, remarks).setMeta('addToHistory', false))
}
