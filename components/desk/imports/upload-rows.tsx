'use client'
import { Check, CircleAlert, RotateCw, WifiOff, X } from 'lucide-react'
import { exportUploads } from '#components/desk/imports/export-uploads.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import type { Upload } from '#components/desk/uploads/upload-machine.ts'
import { msg, t } from '#domain/messages/t.ts'

const SAYS = {
  waiting: msg('waiting', 'file'),
  paused: msg('connection lost, will continue'),
  done: msg('uploaded', 'file'),
}

/** The files that this window uploads, each with its progress. */
export function UploadRows({ uploads }: { uploads: readonly Upload[] }) {
  if (uploads.length === 0) return null
  return (
    <ul className="w-full" aria-label={t('Uploads')}>
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
const TONES = {
  waiting: 'text-ink-3',
  sending: 'text-blue',
  paused: 'text-amber',
  failed: 'text-red',
  done: 'text-green',
} as const
const MARKS = { waiting: null, sending: null, paused: WifiOff, failed: CircleAlert, done: Check }
type State = keyof typeof TONES

function UploadRow({ upload }: { upload: Upload }) {
  const { key, name, size, received, stage } = upload
  const state = STATES[stage.is]
  const { [state]: tone } = TONES
  const { [state]: mark } = MARKS
  const percent = Math.floor((received / Math.max(1, size)) * 100)
  return (
    <li className="grid min-h-9 grid-cols-[minmax(0,1fr)_minmax(4rem,1fr)_minmax(8rem,max-content)_auto] items-center gap-x-3 gap-y-1 text-sm thumb:grid-cols-[minmax(0,1fr)_auto]">
      <span className="wrap-anywhere">
        <bdi>{name}</bdi>
      </span>
      <span className="flex thumb:order-1 thumb:col-span-2">
        <Progress label={name} percent={percent} tone={tone} />
      </span>
      <span className={`thumb:order-2 ${tone}`} role={state === 'failed' ? 'alert' : undefined}>
        {mark && <Icon of={mark} />} {wordsOf(upload, state)}
      </span>
      <span className="flex items-center gap-1">
        {stage.is === 'stopped' && (
          <Button size="small" icon={RotateCw} about={name} onClick={() => exportUploads.again(key)}>
            {t('Try again')}
          </Button>
        )}
        <IconButton isSmall icon={X} label={t('Remove {name}', { name })} onClick={() => exportUploads.remove(key)} />
      </span>
    </li>
  )
}

function wordsOf({ stage, received, size }: Upload, state: State): string {
  if (state === 'failed') return 'why' in stage ? stage.why.long : ''
  if (state === 'sending') return t('{part} of {whole}', { part: fileSize(received), whole: fileSize(size) })
  return t(SAYS[state])
}
