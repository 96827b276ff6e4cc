'use client'
import { CircleAlert, Upload as UploadIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useChooseBackup } from '#components/desk/backups/use-backups.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { sharedUploads } from '#components/desk/uploads/shared-uploads.ts'
import { isHeld, isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { UploadQueue } from '#components/desk/uploads/upload-queue.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { backupsWords } from '#components/desk/words/backups.ts'

const { upload: words } = backupsWords
const copies = new UploadQueue(sharedUploads('backup', words))

/** Uploads a copy from the browser's computer, and has it checked. It is cancelled when the page is left. */
export function CopyUploadPart() {
  const input = useRef<HTMLInputElement>(null)
  const { mutate, isPending } = useChooseBackup()
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
  const send = async (file: File) => {
    copies.leave()
    const [one] = await copies.whenOver(copies.add([file]))
    if (one?.stage.is === 'sent') mutate(`upload:${one.serverId}`)
  }
  return (
    <section className="import-part" aria-labelledby="backup-upload">
      <h2 className="head2" id="backup-upload">
        {words.title}
      </h2>
      <p className="lede">{words.how}</p>
      {stage && 'why' in stage && !sending && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {words.failed(stage.why.long)}
        </p>
      )}
      {sending && <Progress upload={sending} />}
      {!sending && (
        <button
          type="button"
          className="btn"
          aria-disabled={isPending}
          onClick={() => !isPending && input.current?.click()}
        >
          <UploadIcon className="i" aria-hidden="true" />
          {words.choose}
        </button>
      )}
      <input
        ref={input}
        type="file"
        accept=".db"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void send(file)
        }}
      />
    </section>
  )
}

function Progress({ upload }: { upload: Upload }) {
  const { key, name, size, received } = upload
  const percent = Math.floor((received / Math.max(1, size)) * 100)
  return (
    <>
      <progress className="bar-progress" aria-label={name} value={percent} max={100}>
        {percent} %
      </progress>
      <p role="status">{isHeld(upload) ? words.paused : words.sending(fileSize(received), fileSize(size))}</p>
      <button type="button" className="btn s" onClick={() => copies.remove(key)}>
        {words.cancel}
      </button>
    </>
  )
}
