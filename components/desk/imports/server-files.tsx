'use client'
import { Folder, Trash2 } from 'lucide-react'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { useForgetUpload, useServerFiles } from '#components/desk/imports/use-imports.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportFile } from '#domain/import/batch/import-request.ts'
import type { IncomingEntry } from '#domain/import/batch/import-views.ts'
import type { UploadView } from '#domain/uploads/upload-view.ts'

const { start: words, upload: uploadWords } = importsWords

export const keyOf = (file: ImportFile): string => (file.from === 'upload' ? file.id : `incoming:${file.name}`)

type Props = { chosen: readonly ImportFile[]; onChoose: (file: ImportFile, isChosen: boolean) => void }

/** Files that are on the server already: uploads of before, and the folder “incoming”. */
export function ServerFiles({ chosen, onChoose }: Props) {
  const { incoming, uploads } = useServerFiles()
  const own = new Set(useQueue(exportUploads).map(({ serverId }) => serverId))
  const earlier = uploads.data?.items.filter(({ id }) => !own.has(id)) ?? []
  const isChosen = (file: ImportFile) => chosen.some((one) => keyOf(one) === keyOf(file))
  const choice = (file: ImportFile) => ({
    isChosen: isChosen(file),
    onChoose: (is: boolean) => onChoose(file, is),
  })
  const items = incoming.data?.items ?? []
  return (
    <>
      {earlier.length > 0 && (
        <fieldset className="import-choice">
          <legend>{words.earlier}</legend>
          {earlier.map((upload) => (
            <EarlierUpload key={upload.id} upload={upload} {...choice({ from: 'upload', id: upload.id })} />
          ))}
        </fieldset>
      )}
      <fieldset className="import-choice">
        <legend>{words.incoming}</legend>
        {incoming.data && items.length === 0 && <p className="hint">{words.incomingEmpty}</p>}
        {items.map((entry) => (
          <Incoming key={entry.name} entry={entry} {...choice({ from: 'incoming', name: entry.name })} />
        ))}
      </fieldset>
    </>
  )
}

type Choice = { isChosen: boolean; onChoose: (isChosen: boolean) => void }

function EarlierUpload({ upload: { id, name, size, received }, isChosen, onChoose }: Choice & { upload: UploadView }) {
  const forget = useForgetUpload()
  const isWhole = received === size
  return (
    <div className="row-flex">
      <label className="tick">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isWhole}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span>
          {name}{' '}
          <span className="dim">{isWhole ? fileSize(size) : words.continue(fileSize(received), fileSize(size))}</span>
        </span>
      </label>
      <IconButton
        isSmall
        icon={Trash2}
        label={uploadWords.remove(name)}
        onClick={() => {
          onChoose(false)
          forget.mutate(id)
        }}
      />
    </div>
  )
}

function Incoming({ entry: { name, bytes, changedAt }, isChosen, onChoose }: Choice & { entry: IncomingEntry }) {
  const { said } = useNewsroom()
  return (
    <label className="tick">
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>
        {bytes === null && <Folder className="i" aria-hidden="true" />} {name}{' '}
        <span className="dim">
          {bytes === null ? words.folder : fileSize(bytes)}, {said(changedAt)}
        </span>
      </span>
    </label>
  )
}
