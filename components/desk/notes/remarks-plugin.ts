import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import { type Anchor, anchorsOf } from '#components/desk/notes/passage.ts'
import type { Present } from '#components/desk/presence/use-presence.ts'
import type { StoryNote } from '#domain/article/desk-views.ts'

/** What stands beside the text and is no part of it: open notes to its passages, and who else is in which block. */
export type Remarks = {
  notes: StoryNote[]
  others: Present[]
  /** The note that is looked at. */
  active: number | null
}
type Stored = { remarks: Remarks; anchors: Map<number, Anchor>; marks: DecorationSet }

const key = new PluginKey<Stored>('remarks')
const NOTHING: Stored = {
  remarks: { notes: [], others: [], active: null },
  anchors: new Map(),
  marks: DecorationSet.empty,
}

/** Where the open notes stand now. */
export const anchorsIn = (state: EditorState): Map<number, Anchor> => (key.getState(state) ?? NOTHING).anchors

/** Marks passages with notes and blocks with people, by decoration: nothing of it is in the document. */
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

/** Tells the editor what stands beside its text. */
export function showRemarks(editor: Editor, remarks: Remarks): void {
  // A redraw puts the selection where the editor knows it: what the browser selected a moment ago is read first.
  editor.view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
  editor.view.dispatch(editor.state.tr.setMeta(key, remarks).setMeta('addToHistory', false))
}
