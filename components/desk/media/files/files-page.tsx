'use client'
import { Upload } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { FileTable } from '#components/desk/media/files/file-table.tsx'
import { fileUploads, useFileActs, useFiles } from '#components/desk/media/files/use-files.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { isHeld, type Upload as Sent } from '#components/desk/uploads/upload-machine.ts'
import { useQueue } from '#components/desk/uploads/use-queue.ts'
import { mediaFilesWords as words } from '#components/desk/words/media.ts'

/** The library of files: uploads on top, then the files, each with where it is used. */
export function FilesPage() {
  const chooser = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const list = useFiles(q)
  const { add, remove } = useFileActs()
  const sent = useQueue(fileUploads)
  const files = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <DeskLink href="/desk/media">{words.pictures}</DeskLink>
        <span className="gap" />
        <button type="button" className="btn primary" onClick={() => chooser.current?.click()}>
          <Upload className="i" aria-hidden="true" />
          {words.upload}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          aria-label={words.choose}
          onChange={(event) => {
            void add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
      <div className="import-page">
        <p className="hint">{words.hint}</p>
        <search>
          <input
            className="input"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </search>
        {sent.map((upload) => (
          <Sending key={upload.key} upload={upload} />
        ))}
        {list.isError && (
          <p className="why" role="alert">
            {words.failed}
          </p>
        )}
        {list.isSuccess && files.length === 0 && <p className="lede">{q === '' ? words.none : words.noMatch}</p>}
        {files.length > 0 && <FileTable files={files} onDelete={remove} />}
        {list.hasNextPage && (
          <p className="more-line">
            <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
              {words.older}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

function Sending({ upload }: { upload: Sent }) {
  const { key, name, size, received, stage } = upload
  const percent = Math.floor((received / Math.max(1, size)) * 100)
  const why = 'why' in stage ? stage.why.long : null
  return (
    <p className="row-flex" role={why === null ? 'status' : 'alert'}>
      <span className={why === null ? undefined : 'why'}>
        {why === null ? (isHeld(upload) ? words.paused(name) : words.sending(name, percent)) : `${name}: ${why}`}
      </span>
      {stage.is === 'stopped' && (
        <button type="button" className="btn s" onClick={() => fileUploads.again(key)}>
          {words.again}
        </button>
      )}
      <button type="button" className="btn s" onClick={() => fileUploads.remove(key)}>
        {words.cancel(name)}
      </button>
    </p>
  )
}
