'use client'
import { type ClipboardEvent, type DragEvent, useDeferredValue, useId, useState } from 'react'
import { Thumbnail } from '#components/desk/media/library-picture.tsx'
import { walkGrid } from '#components/desk/media/library/grid-keys.ts'
import { useMedia } from '#components/desk/media/library/use-media.ts'
import {
  EVERY_PICTURE,
  isWithoutText,
  type LibraryPicture,
  picturesAmong,
  titleOf,
} from '#components/desk/media/pictures.ts'
import { UploadList } from '#components/desk/media/queue/upload-list.tsx'
import { useOwnUploads } from '#components/desk/media/queue/use-own-uploads.ts'
import { TAKEN_TYPES } from '#components/desk/media/queue/why-not-taken.ts'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { mediaWords } from '#components/desk/words/media.ts'

const words = mediaWords.picker

type Props = {
  title: string
  /** Allows several pictures, returned in the order of selection. */
  isMany?: boolean
  onPick: (pictures: LibraryPicture[]) => void
  onClose: () => void
}

/** A small library dialog: find a picture, or upload one by choosing, dropping or pasting a file. */
export function PicturePicker({ title, isMany = false, onPick, onClose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<LibraryPicture[]>([])
  const [opener] = useState(() => document.activeElement)
  const choose = (picture: LibraryPicture) => {
    if (!isMany) return onPick([picture])
    const isChosen = chosen.some((one) => one.id === picture.id)
    setChosen(isChosen ? chosen.filter((one) => one.id !== picture.id) : [...chosen, picture])
  }
  const own = useOwnUploads((pictures) => {
    if (!isMany) return onPick(pictures.slice(0, 1))
    setChosen((now) => [...now, ...pictures.filter((one) => !now.some((other) => other.id === one.id))])
  })
  const add = (files: File[]) => own.add(isMany ? files : files.slice(0, 1))
  const take = (event: ClipboardEvent | DragEvent) => {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
    const files = 'clipboardData' in event ? picturesAmong(data.files) : [...data.files]
    if (files.length === 0) return
    event.preventDefault()
    add(files)
  }
  return (
    <Dialog
      title={title}
      describe={words.hint}
      className="w-[min(48rem,calc(100vw-2rem))]!"
      onSubmit={() => chosen.length > 0 && onPick(chosen)}
      onClose={onClose}
      returnFocus={() => {
        // The receiver of the picture may already have moved the focus, for example to its alt text.
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
      }}
      onPaste={take}
      onDrop={take}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          {isMany && (
            <button className="btn primary" aria-disabled={chosen.length === 0}>
              {words.use(chosen.length)}
            </button>
          )}
        </>
      }
    >
      <div className="picker-tools">
        <div className="field">
          <label htmlFor={`${id}-q`}>{words.search}</label>
          <input id={`${id}-q`} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <FileField label={words.file} isMany={isMany} onFiles={add} />
        <FileField label={words.camera} isCamera onFiles={add} />
      </div>
      <UploadList list={own.list} />
      <Found q={typed.trim()} chosen={chosen} isMany={isMany} onChoose={choose} />
    </Dialog>
  )
}

type FileFieldProps = { label: string; isMany?: boolean; isCamera?: boolean; onFiles: (files: File[]) => void }

/** A field for files. The types are listed, because an iPhone converts HEIC only if the page does not take it. */
function FileField({ label, isMany = false, isCamera = false, onFiles }: FileFieldProps) {
  const id = useId()
  return (
    <div className={isCamera ? 'field only-touch' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={TAKEN_TYPES.join()}
        multiple={isMany}
        capture={isCamera ? 'environment' : undefined}
        aria-describedby={isCamera ? `${id}-hint` : undefined}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // Resets the input, so that choosing the same file again fires another change event.
          event.target.value = ''
        }}
      />
      {isCamera && <small id={`${id}-hint`}>{words.heic}</small>}
    </div>
  )
}

type FoundProps = {
  q: string
  chosen: LibraryPicture[]
  isMany: boolean
  onChoose: (picture: LibraryPicture) => void
}

function Found({ q, chosen, isMany, onChoose }: FoundProps) {
  const found = useMedia({ ...EVERY_PICTURE, q: useDeferredValue(q) })
  const pictures = found.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <Grid pictures={withFirst(pictures, chosen)} chosen={chosen} isMany={isMany} onChoose={onChoose} />
      {found.isError && <p className="why">{words.failed}</p>}
      {found.isSuccess && pictures.length === 0 && <p className="hint">{q === '' ? words.empty : words.noMatch}</p>}
      {found.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn s"
            aria-disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {found.isFetchingNextPage ? mediaWords.loadingOlder : mediaWords.older}
          </button>
        </p>
      )}
    </>
  )
}

/** Lists new uploads first, because no search result has them yet. */
const withFirst = (found: LibraryPicture[], chosen: LibraryPicture[]) => [
  ...chosen.filter((one) => !found.some(({ id }) => id === one.id)),
  ...found,
]

function Grid({ pictures, chosen, isMany, onChoose }: Omit<FoundProps, 'q'> & { pictures: LibraryPicture[] }) {
  return (
    <ul className="picker-grid" aria-label={mediaWords.grid}>
      {pictures.map((picture) => {
        const at = chosen.findIndex((one) => one.id === picture.id)
        return (
          <li key={picture.id}>
            <button
              type="button"
              aria-pressed={isMany ? at >= 0 : undefined}
              aria-label={picture.alt || titleOf(picture)}
              onClick={() => onChoose(picture)}
              onKeyDown={walkGrid}
            >
              <Thumbnail picture={picture} />
              {at >= 0 && <b>{at + 1}</b>}
              <span>{titleOf(picture)}</span>
              {picture.isExpired ? (
                <small className="late">{words.expired}</small>
              ) : (
                isWithoutText(picture) && <small className="meh">{words.noAlt}</small>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
