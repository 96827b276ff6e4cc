'use client'
import { useQuery } from '@tanstack/react-query'
import { Check, CircleAlert, RotateCw, WifiOff, X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { FilePreview } from '#components/desk/media/queue/file-preview.tsx'
import { type RowWords, uploadWords } from '#components/desk/media/queue/queue-words.ts'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { mediaQueueWords } from '#components/desk/words/media-queue.ts'

const { acts, stages } = mediaQueueWords

/** Opens a picture, with the focus on its alt text if that is missing. */
export type OnOpen = (id: string, toText: boolean) => void
type Props = { upload: Upload; onOpen?: OnOpen | undefined }

/** One upload: its progress, its state and the actions on it. */
export function UploadRow({ upload, onOpen }: Props) {
  const { key, name, stage } = upload
  const picture = useUploaded(stage.is === 'done' ? stage.picture : null)
  const words = picture ? doneWords(upload, picture) : uploadWords(upload)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const why = 'why' in stage ? stage.why.long : ''
  const act: ReactNode = picture ? (
    onOpen && (
      <button type="button" className="link clear" onClick={() => onOpen(picture.id, isWithoutText(picture))}>
        {isWithoutText(picture) ? acts.addAlt : acts.open} <span className="hush">{name}</span>
      </button>
    )
  ) : stage.is === 'refused' ? (
    <button
      type="button"
      className="link clear"
      aria-expanded={isOpen}
      aria-controls={id}
      onClick={() => setOpen(!isOpen)}
    >
      {acts.why} <span className="hush">{name}</span>
    </button>
  ) : stage.is === 'stopped' ? (
    <button type="button" className="btn s" title={why} onClick={() => uploads.again(key)}>
      <RotateCw className="i" aria-hidden="true" />
      {acts.resume} <span className="hush">{name}</span>
    </button>
  ) : null
  return (
    <li className="up">
      <Preview upload={upload} />
      <span className="nm" title={name}>
        {name}
      </span>
      <Progress upload={upload} tone={words.tone} />
      <Words words={words} isOffline={stage.is === 'offline'} />
      <span className="acts">
        {act}
        {!isOver(upload) && (
          <IconButton isSmall icon={X} label={acts.cancel(name)} onClick={() => uploads.cancel(key)} />
        )}
      </span>
      {isOpen && (
        <p className="hint" id={id}>
          {why}
        </p>
      )}
    </li>
  )
}

function Preview({ upload: { key } }: Pick<Props, 'upload'>) {
  const file = uploads.fileOf(key)
  const [isBroken, setBroken] = useState(false)
  if (!file || isBroken) return <span className="blank" />
  return <FilePreview file={file} onBroken={() => setBroken(true)} />
}

function Progress({ upload: { name, size, received, stage }, tone }: { upload: Upload; tone: RowWords['tone'] }) {
  const percent = stage.is === 'refused' ? 100 : Math.round((received / Math.max(1, size)) * 100)
  return (
    <progress className={`bar-progress ${tone}`} aria-label={name} value={percent} max={100}>
      {percent} %
    </progress>
  )
}

function Words({ words: { text, tone }, isOffline }: { words: RowWords; isOffline: boolean }) {
  const Icon = tone === 'yes' ? Check : tone === 'no' ? CircleAlert : isOffline ? WifiOff : null
  return (
    <span className={`said ${tone}`}>
      {Icon && <Icon className="i" aria-hidden="true" />}
      {text}
    </span>
  )
}

/** Reads the current version of the picture, whose texts may have been edited since the upload. */
function useUploaded(added: LibraryPicture | null) {
  const { data } = useQuery({
    ...mediaQueries.picture(added?.id ?? ''),
    enabled: false,
    ...(added && { initialData: added }),
  })
  return added && (data ?? added)
}

function doneWords({ replaces, stage }: Upload, picture: LibraryPicture): RowWords {
  if (replaces !== null) return { text: stages.replaced, tone: 'yes' }
  if (stage.is === 'done' && stage.isDouble) return { text: stages.known, tone: 'yes' }
  if (isWithoutText(picture)) return { text: stages.noAlt, tone: 'yes' }
  return { text: stage.is === 'done' && stage.alike > 0 ? stages.similar : stages.done, tone: 'yes' }
}
