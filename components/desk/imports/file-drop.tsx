'use client'
import { Upload } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { rich } from '#components/desk/parts/rich.tsx'
import { t } from '#domain/messages/t.ts'

/** A place to drop the files of an export, with a button that opens the browser's own dialog. */
export function FileDrop() {
  const [isOver, setOver] = useState(false)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    exportUploads.add([...event.dataTransfer.files])
  }
  return (
    <div
      className={`grid place-items-center gap-2 rounded-[6px] border-2 border-dashed p-6 text-center ${isOver ? 'border-blue bg-blue-wash' : 'border-edge'}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <p>
        {rich('Drop the files here, or {button}', {
          button: (
            <FileButton
              label={t('Choose files')}
              icon={Upload}
              isMultiple
              onChoose={(files) => exportUploads.add(files)}
            />
          ),
        })}
      </p>
      <p className={HINT}>{t('At most 4 GB a file. The format is recognised from the content.')}</p>
    </div>
  )
}
