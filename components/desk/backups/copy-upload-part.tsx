'use client'
import { CircleAlert, Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { sendCopy } from '#components/desk/backups/send-copy.ts'
import { useChooseBackup } from '#components/desk/backups/use-backups.ts'
import { fileSize } from '#components/desk/imports/file-size.ts'
import { backupsWords } from '#components/desk/words/backups.ts'

const { upload: words } = backupsWords

type Sending = { file: File; received: number; isPaused: boolean }

/** Uploads a copy from the browser's computer, and has it checked. */
export function CopyUploadPart() {
  const input = useRef<HTMLInputElement>(null)
  const choose = useChooseBackup()
  const { sending, why, send, cancel } = useSendCopy((id) => choose.mutate(`upload:${id}`))
  const isBusy = sending !== null || choose.isPending
  return (
    <section className="import-part" aria-labelledby="backup-upload">
      <h2 className="head2" id="backup-upload">
        {words.title}
      </h2>
      <p className="lede">{words.how}</p>
      {why !== null && (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {words.failed(why)}
        </p>
      )}
      {sending && <Progress {...sending} onCancel={cancel} />}
      {!sending && (
        <button type="button" className="btn" aria-disabled={isBusy} onClick={() => !isBusy && input.current?.click()}>
          <Upload className="i" aria-hidden="true" />
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
          if (file) send(file)
        }}
      />
    </section>
  )
}

function Progress({ file, received, isPaused, onCancel }: Sending & { onCancel: () => void }) {
  const percent = Math.floor((received / Math.max(1, file.size)) * 100)
  return (
    <>
      <progress className="bar-progress" aria-label={file.name} value={percent} max={100}>
        {percent} %
      </progress>
      <p role="status">{isPaused ? words.paused : words.sending(fileSize(received), fileSize(file.size))}</p>
      <button type="button" className="btn s" onClick={onCancel}>
        {words.cancel}
      </button>
    </>
  )
}

/** Sends one file at a time; it is cancelled when the page is left. */
function useSendCopy(onSent: (id: string) => void) {
  const [sending, setSending] = useState<Sending | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const run = async (file: File, { signal }: AbortController) => {
    setSending({ file, received: 0, isPaused: false })
    try {
      const id = await sendCopy(file, {
        signal,
        onProgress: (received) =>
          setSending((was) => was && { ...was, received: received ?? was.received, isPaused: received === null }),
      })
      if (!signal.aborted) onSent(id)
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : words.gone)
    }
    if (!signal.aborted) setSending(null)
  }

  return {
    sending,
    why,
    send: (file: File) => {
      if (file.size === 0) return setWhy(words.empty)
      setWhy(null)
      void run(file, (stop.current = new AbortController()))
    },
    cancel: () => {
      stop.current?.abort()
      setSending(null)
    },
  }
}
