'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, type DragEvent, useDeferredValue, useId, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Thumbnail } from '#components/desk/media/library-picture.tsx'
import { findPictures, type LibraryPicture, picturesAmong, uploadPicture } from '#components/desk/media/pictures.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'

type Props = {
  title: string
  /** Several may be chosen, in the order of choosing. */
  isMany?: boolean
  onPick: (pictures: LibraryPicture[]) => void
  onClose: () => void
}

/** The library in small: find a picture, or put one in by choosing, dropping or pasting its file. */
export function PicturePicker({ title, isMany = false, onPick, onClose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<LibraryPicture[]>([])
  const q = useDeferredValue(typed.trim())
  const found = useQuery({ queryKey: ['media', q], queryFn: () => findPictures(q), placeholderData: (old) => old })
  const choose = (picture: LibraryPicture) => {
    if (!isMany) return onPick([picture])
    const isChosen = chosen.some((one) => one.id === picture.id)
    setChosen(isChosen ? chosen.filter((one) => one.id !== picture.id) : [...chosen, picture])
  }
  const upload = useUpload((pictures) => (isMany ? setChosen((now) => [...now, ...pictures]) : onPick(pictures)))
  const take = (event: ClipboardEvent | DragEvent) => {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
    const files = picturesAmong(data.files)
    if (files.length === 0) return
    event.preventDefault()
    void upload.add(isMany ? files : files.slice(0, 1))
  }
  const done = () => {
    if (chosen.length > 0) onPick(chosen)
  }
  return (
    <FormDialog
      title={title}
      hint="Choose one, or drop or paste a file."
      className="dialog picture-picker"
      onSubmit={done}
      onClose={onClose}
      onPaste={take}
      onDrop={take}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          {isMany && (
            <button className="btn primary" aria-disabled={chosen.length === 0}>
              {chosen.length === 0 ? 'Take them' : `Take ${chosen.length}`}
            </button>
          )}
        </>
      }
    >
      <div className="picker-tools">
        <div className="field">
          <label htmlFor={`${id}-q`}>Find in the library</label>
          <input id={`${id}-q`} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-file`}>From this computer</label>
          <input
            id={`${id}-file`}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple={isMany}
            onChange={(event) => void upload.add(picturesAmong(event.target.files ?? undefined))}
          />
        </div>
      </div>
      {upload.isBusy && <p role="status">The picture is on its way…</p>}
      {upload.why !== '' && (
        <p className="why" role="alert">
          {upload.why}
        </p>
      )}
      <Grid pictures={withFirst(found.data ?? [], chosen)} chosen={chosen} isMany={isMany} onChoose={choose} />
      {found.isError && <p className="why">The library could not be read. Close it and try again.</p>}
      {found.data?.length === 0 && <p className="hint">No picture has these words.</p>}
    </FormDialog>
  )
}

/** What was just put in is in no list yet. */
const withFirst = (found: LibraryPicture[], chosen: LibraryPicture[]) => [
  ...chosen.filter((one) => !found.some(({ id }) => id === one.id)),
  ...found,
]

type GridProps = {
  pictures: LibraryPicture[]
  chosen: LibraryPicture[]
  isMany: boolean
  onChoose: (picture: LibraryPicture) => void
}

function Grid({ pictures, chosen, isMany, onChoose }: GridProps) {
  return (
    <ul className="picker-grid" aria-label="Pictures">
      {pictures.map((picture) => {
        const at = chosen.findIndex((one) => one.id === picture.id)
        return (
          <li key={picture.id}>
            <button
              type="button"
              aria-pressed={isMany ? at >= 0 : undefined}
              aria-label={picture.alt || picture.caption || picture.name || 'A picture without words'}
              onClick={() => onChoose(picture)}
            >
              <Thumbnail picture={picture} />
              {at >= 0 && <b>{at + 1}</b>}
              <span>{picture.caption || picture.alt || picture.name}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function useUpload(onDone: (pictures: LibraryPicture[]) => void) {
  const [isBusy, setBusy] = useState(false)
  const [why, setWhy] = useState('')
  const client = useQueryClient()
  const add = async (files: File[]) => {
    if (files.length === 0) return
    setBusy(true)
    setWhy('')
    try {
      const pictures: LibraryPicture[] = []
      // One after another: each is decoded on the server by itself.
      for (const file of files) pictures.push(await uploadPicture(file))
      void client.invalidateQueries({ queryKey: ['media'] })
      onDone(pictures)
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : 'The picture was not taken in. Try again in a moment.')
    } finally {
      setBusy(false)
    }
  }
  return { add, isBusy, why }
}
