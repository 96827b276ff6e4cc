import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { toast } from 'sonner'
import { ApiProblem } from '#components/desk/api.ts'
import { shownOf } from '#components/desk/editor/blocks/picture-form.tsx'
import { putBlock } from '#components/desk/editor/put-block.ts'
import { type LibraryPicture, uploadPicture } from '#components/desk/media/pictures.ts'

/** Files that were pasted or dropped into the text go into the library and stand where the cursor was, in their order. */
export async function pastePictures(view: EditorView, files: File[], position?: number): Promise<void> {
  const waiting = toast.loading(files.length === 1 ? 'The picture is on its way…' : 'The pictures are on their way…')
  try {
    const pictures: LibraryPicture[] = []
    for (const file of files) pictures.push(await uploadPicture(file))
    if (view.isDestroyed) return
    const { tr, schema } = view.state
    if (position !== undefined) tr.setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size))))
    for (const picture of pictures) {
      const node = schema.nodes.image?.create({ block: shownOf(picture) })
      if (node) putBlock(tr, node)
    }
    view.dispatch(tr.setMeta('paste', true))
    toast.dismiss(waiting)
  } catch (error) {
    const why = error instanceof ApiProblem ? error.title : 'Try again in a moment.'
    toast.error('The picture was not taken in.', { id: waiting, description: why })
  }
}
