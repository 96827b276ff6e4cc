'use client'
import { Upload as UploadIcon } from 'lucide-react'
import { useEffect } from 'react'
import { useChooseBackup } from '#components/desk/backups/use-backups.ts'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { sharedUploads } from '#components/desk/uploads/shared-uploads.ts'
import { isHeld, isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { msg, t } from '#domain/messages/t.ts'

const copies = new UploadQueue(
  sharedUploads('backup', {
    empty: msg('This file is empty. Choose another.'),
    gone: msg('The file can no longer be read. Choose it again.'),
  }),
)

/** Uploads a copy from the browser's computer, and has it checked. It is cancelled when the page is left. */
export function CopyUploadPart() {
  const { act, isPending } = useChooseBackup()
  const [upload] = useQueue(copies)
  const stage = upload?.stage
  const sending = upload && !isOver(upload) && stage?.is !== 'stopped' ? upload : null
  useEffect(
    () => () => {
      copies.cancelRest()
      copies.clear()
    },
    [],
  )
  const send = async (files: File[]) => {
    copies.leave()
    const [one] = await copies.whenOver(copies.add(files))
    if (one?.stage.is === 'sent') act(`upload:${one.serverId}`)
  }
  return (
    <PagePart title={t('A copy from your computer')}>
      <p className="max-w-176 text-ink-2">
        {t(
          'Choose a backup file (.db) that you kept. It is uploaded and checked first; nothing is restored until you confirm.',
        )}
      </p>
      {stage && 'why' in stage && !sending && (
        <Refusal of={t('The copy was not uploaded. {why}', { why: stage.why.long })} />
      )}
      {sending ? (
        <Sending upload={sending} />
      ) : (
        <FileButton
          label={t('Upload a copy')}
          icon={UploadIcon}
          accept=".db"
          isOff={isPending}
          onChoose={(files) => void send(files)}
        />
      )}
    </PagePart>
  )
}

function Sending({ upload }: { upload: Upload }) {
  const { key, name, size, received } = upload
  return (
    <>
      <Progress label={name} percent={Math.floor((received / Math.max(1, size)) * 100)} />
      <p role="status">
        {isHeld(upload)
          ? t('No connection. The upload continues by itself.')
          : t('{sent} of {of} uploaded', { sent: fileSize(received), of: fileSize(size) })}
      </p>
      <Button size="small" onClick={() => copies.remove(key)}>
        {t('Cancel the upload')}
      </Button>
    </>
  )
}
