'use client'
import { type ClipboardEvent, type DragEvent, useDeferredValue, useState } from 'react'
import { Thumbnail } from '#components/desk/media/library-picture.tsx'
import { walkGrid } from '#components/desk/media/library/grid-keys.ts'
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
import { Button } from '#components/desk/parts/button/button.tsx'
import { DialogActions } from '#components/desk/parts/dialog/dialog-actions.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { t } from '#domain/messages/t.ts'

const PICTURE =
  'relative grid w-full cursor-pointer gap-1 rounded-sm border border-rule bg-transparent p-1 text-start text-xs aria-pressed:[outline:2px_solid_var(--color-blue)]'

type Props = {
  title: string
  /** Allows several pictures, returned in the order of selection. */
  isMany?: boolean
  onPick: (pictures: LibraryPicture[]) => void
  onClose: () => void
}

/** A small library dialog: find a picture, or upload one by choosing, dropping or pasting a file. */
export function PicturePicker({ title, isMany = false, onPick, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
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
      describe={t('Choose a picture, or drop or paste a file.')}
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
        isMany ? (
          <DialogActions
            does={t('{n, plural, =0 {Use these} one {Use this picture} other {Use these # pictures}}', {
              n: chosen.length,
            })}
            isOff={chosen.length === 0}
            onClose={onClose}
          />
        ) : (
          <Button keys="Esc" onClick={onClose}>
            {t('Cancel')}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-2 gap-3 thumb:grid-cols-1">
        <Field label={t('Search the library')}>
          {(wired) => (
            <input
              {...wired}
              className={`w-full ${CONTROL}`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <FileField label={t('From this device')} isMany={isMany} onFiles={add} />
        <FileField label={t('Take a picture')} isCamera onFiles={add} />
      </div>
      <UploadList list={own.list} />
      <Found q={q} chosen={chosen} isMany={isMany} onChoose={choose} />
    </Dialog>
  )
}

type FileFieldProps = { label: string; isMany?: boolean; isCamera?: boolean; onFiles: (files: File[]) => void }

/** A field for files. The types are listed, because an iPhone converts HEIC only if the page does not take it. */
function FileField({ label, isMany = false, isCamera = false, onFiles }: FileFieldProps) {
  return (
    <Field
      label={label}
      hint={
        isCamera
          ? t('JPEG, PNG, WebP, AVIF, GIF or SVG. An iPhone converts its HEIC photos to JPEG as you choose them.')
          : undefined
      }
      className={isCamera ? 'pointer-fine:hidden' : ''}
    >
      {(wired) => (
        <input
          {...wired}
          type="file"
          className={`w-full ${CONTROL}`}
          accept={TAKEN_TYPES.join()}
          multiple={isMany}
          capture={isCamera ? 'environment' : undefined}
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])])
            // Resets the input, so that choosing the same file again fires another change event.
            target.value = ''
          }}
        />
      )}
    </Field>
  )
}

type FoundProps = {
  q: string
  chosen: LibraryPicture[]
  isMany: boolean
  onChoose: (picture: LibraryPicture) => void
}

function Found({ q, chosen, isMany, onChoose }: FoundProps) {
  const found = usePagedList(mediaQueries.list(useNewsroom().paper.zone, { ...EVERY_PICTURE, q }))
  // No search result has new uploads yet.
  const isNew = (one: LibraryPicture) => !found.items.some(({ id }) => id === one.id)
  const items = [...chosen.filter(isNew), ...found.items]
  return (
    <ListStates
      list={{ ...found, items }}
      label={t('The library')}
      empty={{ title: q === '' ? t('No pictures yet.') : t('No picture matches.'), isSmall: true }}
      moreName={t('Older pictures')}
    >
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3" aria-label={t('Pictures')}>
        {items.map((picture) => {
          const at = chosen.findIndex((one) => one.id === picture.id)
          return (
            <li key={picture.id}>
              <button
                type="button"
                className={PICTURE}
                aria-pressed={isMany ? at >= 0 : undefined}
                aria-label={picture.alt || titleOf(picture)}
                onClick={() => onChoose(picture)}
                onKeyDown={walkGrid}
              >
                <Thumbnail picture={picture} />
                {at >= 0 && (
                  <b className="absolute start-2 top-2 rounded-sm bg-blue px-[0.4rem] text-sheet">{at + 1}</b>
                )}
                <span className="truncate">{titleOf(picture)}</span>
                {picture.isExpired ? (
                  <small className="font-semibold text-red">{t('expired', {}, 'picture')}</small>
                ) : (
                  isWithoutText(picture) && <small className="text-amber">{t('no alt text')}</small>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </ListStates>
  )
}
