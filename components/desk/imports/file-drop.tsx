'use client'
import { Upload } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { importsWords } from '#components/desk/words/imports.ts'

const { start: words } = importsWords

/** A place to drop the files of an export, with a button that opens the browser's own dialog. */
export function FileDrop() {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const hint = useId()
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    exportUploads.add([...event.dataTransfer.files])
  }
  return (
    <div
      className={isOver ? 'import-drop over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <p>
        {words.drop}{' '}
        <button type="button" className="btn" aria-describedby={hint} onClick={() => input.current?.click()}>
          <Upload className="i" aria-hidden="true" />
          {words.choose}
        </button>
      </p>
      <p className="hint" id={hint}>
        {words.limit}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          exportUploads.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
