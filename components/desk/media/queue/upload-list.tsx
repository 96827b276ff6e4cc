'use client'
import { WifiOff } from 'lucide-react'
import { queueWords } from '#components/desk/media/queue/queue-words.ts'
import { type OnOpen, UploadRow } from '#components/desk/media/queue/upload-row.tsx'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { t } from '#domain/messages/t.ts'

type Props = { list: readonly Upload[]; onOpen?: OnOpen }

/** Lists the uploads in progress and those that ended. */
export function UploadList({ list, onOpen }: Props) {
  const now = useNow(1_000) ?? 0
  if (list.length === 0) return null
  const { title, state } = queueWords(list, uploads.timeLeftMs(now))
  const isDone = list.every(isOver)
  const tryNow = (
    <Button size="small" onClick={uploads.lineIsBack}>
      {t('Try now')}
    </Button>
  )
  return (
    <>
      {list.some(({ stage }) => stage.is === 'offline') && (
        <Notice tone="warning" icon={WifiOff} actions={tryNow}>
          <b>
            {t('{n, plural, one {No connection: # upload is paused.} other {No connection: # uploads are paused.}}', {
              n: list.filter((one) => !isOver(one)).length,
            })}
          </b>{' '}
          {t('They resume where they stopped.')}{' '}
          {uploads.isSafe()
            ? t('You can close this window: the files are kept in this browser.')
            : t('Keep this window open.')}
        </Notice>
      )}
      <section className="grid gap-1 border-b border-rule bg-hover px-6 py-3 narrow:px-4" aria-label={t('Uploads')}>
        <div className="flex flex-wrap items-center gap-2">
          <b role="status">{title}</b> <span className="text-ink-3">{state}</span>
          <Button size="small" kind="quiet" className="ms-auto" onClick={isDone ? uploads.clear : uploads.cancelRest}>
            {isDone ? t('Clear the list') : t('Cancel the rest')}
          </Button>
        </div>
        <ul className="max-h-[40vh] overflow-y-auto">
          {list.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    </>
  )
}
