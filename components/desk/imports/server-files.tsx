'use client'
import { Folder, Trash2 } from 'lucide-react'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { useForgetUpload, useServerFiles } from '#components/desk/imports/use-imports.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import type { ImportFile } from '#domain/import/batch/import-request.ts'
import type { IncomingEntry } from '#domain/import/batch/import-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import type { UploadView } from '#domain/uploads/upload-view.ts'

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
        <FieldGroup label={t('Uploaded before')}>
          {earlier.map((upload) => (
            <EarlierUpload key={upload.id} upload={upload} {...choice({ from: 'upload', id: upload.id })} />
          ))}
        </FieldGroup>
      )}
      <FieldGroup label={t('Or files that are on the server already, in its folder “incoming”')}>
        {incoming.data && items.length === 0 && (
          <p className={HINT}>{t('The folder “incoming” in the data folder of the server is empty.')}</p>
        )}
        {items.map((entry) => (
          <Incoming key={entry.name} entry={entry} {...choice({ from: 'incoming', name: entry.name })} />
        ))}
      </FieldGroup>
    </>
  )
}

type Choice = { isChosen: boolean; onChoose: (isChosen: boolean) => void }

function EarlierUpload({ upload: { id, name, size, received }, isChosen, onChoose }: Choice & { upload: UploadView }) {
  const forget = useForgetUpload()
  const isWhole = received === size
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FileTick
        name={name}
        facts={
          isWhole
            ? fileSize(size)
            : t('{received} of {size} arrived; choose the same file to continue', {
                received: fileSize(received),
                size: fileSize(size),
              })
        }
        isChosen={isChosen}
        isOff={!isWhole}
        onChoose={onChoose}
      />
      <IconButton
        isSmall
        icon={Trash2}
        label={t('Remove {name}', { name })}
        onClick={() => {
          onChoose(false)
          forget.act(id)
        }}
      />
    </div>
  )
}

function Incoming({ entry: { name, bytes, changedAt }, ...choice }: Choice & { entry: IncomingEntry }) {
  const { said } = useNewsroom()
  const facts = [bytes === null ? t('folder') : fileSize(bytes), said(changedAt)]
  return <FileTick name={name} isFolder={bytes === null} facts={saidList(facts, 'commas')} {...choice} />
}

type TickProps = Choice & { name: string; facts: string; isFolder?: boolean; isOff?: boolean }

const FileTick = ({ name, facts, isFolder = false, isOff = false, isChosen, onChoose }: TickProps) => (
  <Checkbox
    name={
      <span className="wrap-anywhere">
        {isFolder && <Icon of={Folder} />} <bdi>{name}</bdi> <span className="text-ink-3">{facts}</span>
      </span>
    }
    isOn={isChosen}
    isOff={isOff}
    onChange={onChoose}
  />
)
