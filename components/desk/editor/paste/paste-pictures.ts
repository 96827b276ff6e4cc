import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { toast } from 'sonner'
import { imageFields } from '#components/desk/editor/blocks/picture-form.tsx'
import { putBlock } from '#components/desk/editor/put-block.ts'
import { askFocus } from '#components/desk/media/asked-pictures.ts'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { queueWords } from '#components/desk/media/queue/queue-words.ts'
import { picturesOf } from '#components/desk/media/queue/use-own-uploads.ts'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import type { Upload } from '#components/desk/uploads/upload-machine.ts'
import { t } from '#domain/messages/t.ts'

/** Uploads pasted or dropped files to the library and inserts the pictures at the cursor, in their order. */
export async function pastePictures(view: EditorView, files: File[], position?: number): Promise<void> {
  const keys = uploads.add(files)
  const mine = () => uploads.snapshot().filter(({ key }) => keys.includes(key))
  const waiting = toast.loading(wordsOf(mine()), { duration: Number.POSITIVE_INFINITY })
  const stop = uploads.subscribe(() => toast.loading(wordsOf(mine()), { id: waiting }))
  const over = await uploads.whenOver(keys)
  stop()
  toast.dismiss(waiting)
  for (const { name, stage } of over)
    if (stage.is === 'refused')
      toast.error(t('{file} could not be added.', { file: name }), { description: stage.why.long })
  const pictures = picturesOf(over)
  if (pictures.length > 0 && !view.isDestroyed) putPictures(view, pictures, position)
}

function wordsOf(mine: readonly Upload[]): string {
  if (mine.some(({ stage }) => stage.is === 'offline'))
    return t('You are offline. The upload continues when you are online again.')
  if (mine.some(({ stage }) => stage.is === 'stopped')) return t('The upload has stopped. Open Pictures to resume it.')
  const { title, state } = queueWords(mine, null)
  return `${title}…${state === '' ? '' : ` ${state}`}`
}

function putPictures(view: EditorView, pictures: LibraryPicture[], position?: number): void {
  const { tr, schema } = view.state
  if (position !== undefined) tr.setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size))))
  askFocus(pictures, 'uploader')
  for (const picture of pictures) {
    const node = schema.nodes['image']?.create({ block: imageFields(picture) })
    if (node) putBlock(tr, node)
  }
  view.dispatch(tr.setMeta('paste', true))
}
