'use client'
import { useQuery } from '@tanstack/react-query'
import { Check, CircleAlert, RotateCw, WifiOff, X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { FilePreview } from '#components/desk/media/queue/file-preview.tsx'
import { type RowWords, uploadWords } from '#components/desk/media/queue/queue-words.ts'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { t } from '#domain/messages/t.ts'

const NARROW =
  'narrow:grid-cols-[2.25rem_minmax(0,1fr)_minmax(9rem,max-content)_6.5rem] phone:grid-cols-[2.25rem_minmax(0,1fr)_6.5rem]'
const ROW = `grid min-h-8 grid-cols-[2.25rem_minmax(0,14rem)_minmax(4rem,1fr)_minmax(9.5rem,max-content)_7.5rem] items-center gap-x-3 text-sm ${NARROW}`
const COLOURS = { yes: 'text-green', no: 'text-red', meh: 'text-amber' }
const TEXTS = { ...COLOURS, '': '', dim: 'text-ink-3' }
const ICONS = { yes: Check, no: CircleAlert, meh: null, '': null, dim: null }
const BARS = { ...COLOURS, '': 'text-blue', dim: 'text-edge' }

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
  const icon = stage.is === 'offline' ? WifiOff : ICONS[words.tone]
  const act: ReactNode = picture ? (
    onOpen && (
      <LinkButton about={name} onClick={() => onOpen(picture.id, isWithoutText(picture))}>
        {isWithoutText(picture) ? t('Add alt text') : t('Open')}
      </LinkButton>
    )
  ) : stage.is === 'refused' ? (
    <LinkButton about={name} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
      {t('Why?')}
    </LinkButton>
  ) : stage.is === 'stopped' ? (
    <Button size="small" icon={RotateCw} about={name} title={why} onClick={() => uploads.again(key)}>
      {t('Resume')}
    </Button>
  ) : null
  return (
    <li className={ROW}>
      <Preview upload={upload} />
      <span className="truncate" title={name}>
        <bdi>{name}</bdi>
      </span>
      <span className="flex narrow:hidden">
        <Progress label={name} percent={percentOf(upload)} tone={BARS[words.tone]} />
      </span>
      <span className={`inline-flex items-center gap-1 phone:col-start-2 phone:row-start-2 ${TEXTS[words.tone]}`}>
        {icon && <Icon of={icon} />}
        {words.text}
      </span>
      <span className="flex items-center gap-1">
        {act}
        {!isOver(upload) && (
          <IconButton isSmall icon={X} label={t('Cancel {name}', { name })} onClick={() => uploads.cancel(key)} />
        )}
      </span>
      {isOpen && (
        <p className={`col-[2/-1] pb-1 ${HINT}`} id={id}>
          {why}
        </p>
      )}
    </li>
  )
}

const percentOf = ({ size, received, stage }: Upload) =>
  stage.is === 'refused' ? 100 : Math.round((received / Math.max(1, size)) * 100)

function Preview({ upload: { key } }: Pick<Props, 'upload'>) {
  const file = uploads.fileOf(key)
  const [isBroken, setBroken] = useState(false)
  const look = 'h-6 w-9 bg-press object-cover'
  if (!file || isBroken) return <span className={look} />
  return <FilePreview file={file} className={look} onBroken={() => setBroken(true)} />
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
  if (replaces !== null) return { text: t('replaced', {}, 'picture'), tone: 'yes' }
  if (stage.is === 'done' && stage.isDouble) return { text: t('already in the library'), tone: 'yes' }
  if (isWithoutText(picture)) return { text: t('done: needs alt text'), tone: 'yes' }
  return {
    text: stage.is === 'done' && stage.alike > 0 ? t('done: similar to another') : t('done', {}, 'upload'),
    tone: 'yes',
  }
}
