'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Replace, Trash2, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { ReplaceDialog } from '#components/desk/media/detail/replace-dialog.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { TAKEN_TYPES } from '#components/desk/media/queue/why-not-taken.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

const { acts: words, used: usedWords } = mediaDetailWords

type Props = { picture: LibraryPicture; uses: MediaUses | undefined; isEditable: boolean; onClose: () => void }

/** The actions on a picture as a whole. */
export function DetailActs({ picture, uses, isEditable, onClose }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const { remove, restore } = useRemoving(picture, onClose)
  if (!isEditable) return <p className="hint">{words.readOnly}</p>
  if (picture.deletedAt !== null) {
    return (
      <div className="row-flex">
        <button type="button" className="btn s" onClick={restore}>
          <Undo2 className="i" aria-hidden="true" />
          {words.restore}
        </button>
        <span className="hint">{words.isDeleted}</span>
      </div>
    )
  }
  const used = uses ? usedWords(uses) : null
  const whyNot = uses === undefined ? words.checkingUses : used && words.isUsed(used)
  return (
    <div className="row-flex">
      <button type="button" className="btn s" onClick={() => chooser.current?.click()}>
        <Replace className="i" aria-hidden="true" />
        {words.replace}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.file}
        accept={TAKEN_TYPES.join()}
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null)
          event.target.value = ''
        }}
      />
      <button
        type="button"
        className="btn s"
        aria-disabled={whyNot !== null}
        aria-describedby={whyNot === null ? undefined : 'why-not-deleted'}
        onClick={() => whyNot === null && remove()}
      >
        <Trash2 className="i" aria-hidden="true" />
        {words.remove}
      </button>
      {whyNot !== null && (
        <span className="hint" id="why-not-deleted">
          {whyNot}
        </span>
      )}
      {file && <ReplaceDialog picture={picture} file={file} used={used} onClose={() => setFile(null)} />}
    </div>
  )
}

/** Deletes a picture with an undo toast, and restores it. */
function useRemoving(picture: LibraryPicture, onClose: () => void) {
  const client = useQueryClient()
  const act = async (method: 'POST' | 'DELETE', path: string, whyNot: string): Promise<boolean> => {
    try {
      await api.send(method, path)
      return true
    } catch (error) {
      toast.error(`${whyNot} ${problemOf(error).title}`)
      return false
    } finally {
      void client.invalidateQueries({ queryKey: mediaQueries.lists })
      void client.invalidateQueries({ queryKey: mediaQueries.picture(picture.id).queryKey })
      void client.invalidateQueries({ queryKey: mediaQueries.uses(picture.id).queryKey })
    }
  }
  const restore = async () => {
    if (await act('POST', `/api/media/${picture.id}/restoration`, words.notRestored)) toast(words.restored)
  }
  const remove = async () => {
    if (!(await act('DELETE', `/api/media/${picture.id}`, words.notDeleted))) return
    onClose()
    toastWithUndo(words.deleted, () => void restore())
  }
  return { remove: () => void remove(), restore: () => void restore() }
}
