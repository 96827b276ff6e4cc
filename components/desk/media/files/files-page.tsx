'use client'
import { Upload } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { FileTable } from '#components/desk/media/files/file-table.tsx'
import { fileUploads, useAddFiles } from '#components/desk/media/files/use-files.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { isHeld, type Upload as Sent } from '#components/desk/uploads/upload-machine.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { t } from '#domain/messages/t.ts'

/** The library of files: uploads on top, then the files, each with where it is used. */
export function FilesPage() {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const add = useAddFiles()
  const sent = useQueue(fileUploads)
  return (
    <>
      <Bar title={t('Files')}>
        <DeskLink href="/desk/media">{t('Pictures')}</DeskLink>
        <FileButton
          kind="primary"
          icon={Upload}
          label={t('Upload')}
          fieldName={t('Choose files')}
          isMultiple
          onChoose={(files) => void add(files)}
        />
      </Bar>
      <Filters label={t('Search files')}>
        <SearchBox label={t('Search files')} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        <p className="text-xs leading-[1.4] text-ink-3">
          {t(
            'PDF, MP3, M4A, XLSX, CSV, DOCX, PPTX, ZIP or GPX, up to 200 MB each. Readers can open a file only while a published story or page links to it.',
          )}
        </p>
        {sent.map((upload) => (
          <Sending key={upload.key} upload={upload} />
        ))}
        <FileTable q={q} />
      </PageBody>
    </>
  )
}

function Sending({ upload }: { upload: Sent }) {
  const { key, name, size, received, stage } = upload
  const percent = Math.floor((received / Math.max(1, size)) * 100)
  const why = 'why' in stage ? stage.why.long : null
  return (
    <p className="flex flex-wrap items-center gap-2" role={why === null ? 'status' : 'alert'}>
      <span className={why === null ? undefined : 'text-sm text-red'}>
        {why === null
          ? isHeld(upload)
            ? t('Waiting for the connection to upload {name}', { name })
            : t('Uploading {name}: {percent, number} %', { name, percent })
          : t('{name}: {why}', { name, why })}
      </span>
      {stage.is === 'stopped' && (
        <Button size="small" onClick={() => fileUploads.again(key)}>
          {t('Try again')}
        </Button>
      )}
      <Button size="small" onClick={() => fileUploads.remove(key)}>
        {t('Cancel the upload of {name}', { name })}
      </Button>
    </p>
  )
}
