'use client'
import { WifiOff } from 'lucide-react'
import { queueWords } from '#components/desk/media/queue/queue-words.ts'
import { type OnOpen, UploadRow } from '#components/desk/media/queue/upload-row.tsx'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { mediaQueueWords as words } from '#components/desk/words/media-queue.ts'

type Props = { list: readonly Upload[]; onOpen?: OnOpen }

/** Lists the uploads in progress and those that ended. */
export function UploadList({ list, onOpen }: Props) {
  const now = useNow(1_000) ?? 0
  if (list.length === 0) return null
  const { title, state } = queueWords(list, uploads.timeLeftMs(now))
  const waiting = list.filter(({ stage }) => stage.is === 'offline').length
  const isDone = list.every(isOver)
  return (
    <>
      {waiting > 0 && (
        <Banner
          tone="warn"
          icon={WifiOff}
          actions={
            <button type="button" className="btn s" onClick={uploads.lineIsBack}>
              {words.offline.tryNow}
            </button>
          }
        >
          <b>{words.offline.title(list.filter((one) => !isOver(one)).length)}</b> {words.offline.resume}{' '}
          {uploads.isSafe() ? words.offline.safe : words.offline.unsafe}
        </Banner>
      )}
      <section className="queue" aria-label={words.label}>
        <div className="row-flex">
          <b role="status">{title}</b> <span className="dim">{state}</span>
          <span className="gap" />
          <button type="button" className="btn s quiet" onClick={isDone ? uploads.clear : uploads.cancelRest}>
            {isDone ? words.clear : words.cancelRest}
          </button>
        </div>
        <ul>
          {list.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    </>
  )
}
