'use client'
import { Check, CircleAlert, RotateCw, WifiOff, X } from 'lucide-react'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import type { Upload } from '#components/desk/uploads/upload-machine.ts'
import { importsWords } from '#components/desk/words/imports.ts'

const { upload: words } = importsWords

/** The files that this window uploads, each with its progress. */
export function UploadRows({ uploads }: { uploads: readonly Upload[] }) {
  if (uploads.length === 0) return null
  return (
    <ul className="import-files" aria-label={words.label}>
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} />
      ))}
    </ul>
  )
}

const STATES = {
  queued: 'waiting',
  sending: 'sending',
  finishing: 'sending',
  offline: 'paused',
  retrying: 'paused',
  stopped: 'failed',
  refused: 'failed',
  cancelled: 'failed',
  sent: 'done',
  done: 'done',
} as const
const TONES = { waiting: 'dim', sending: '', paused: 'meh', failed: 'no', done: 'yes' } as const
type State = keyof typeof TONES

function UploadRow({ upload }: { upload: Upload }) {
  const { key, name, size, received, stage } = upload
  const state = STATES[stage.is]
  const tone = TONES[state]
  const percent = Math.floor((received / Math.max(1, size)) * 100)
  return (
    <li>
      <span className="nm">{name}</span>
      <progress className={`bar-progress ${tone}`} aria-label={name} value={percent} max={100}>
        {percent} %
      </progress>
      <span className={`said ${tone}`} role={state === 'failed' ? 'alert' : undefined}>
        <Mark state={state} /> {wordsOf(upload, state)}
      </span>
      <span className="acts">
        {stage.is === 'stopped' && (
          <button type="button" className="btn s" onClick={() => exportUploads.again(key)}>
            <RotateCw className="i" aria-hidden="true" />
            {words.again} <span className="hush">{name}</span>
          </button>
        )}
        <IconButton isSmall icon={X} label={words.remove(name)} onClick={() => exportUploads.remove(key)} />
      </span>
    </li>
  )
}

function Mark({ state }: { state: State }) {
  const Icon = { waiting: null, sending: null, paused: WifiOff, failed: CircleAlert, done: Check }[state]
  return Icon && <Icon className="i" aria-hidden="true" />
}

function wordsOf({ stage, received, size }: Upload, state: State): string {
  if (state === 'failed') return 'why' in stage ? stage.why.long : ''
  if (state === 'sending') return words.sent(fileSize(received), fileSize(size))
  return words[state]
}
