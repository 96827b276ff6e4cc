import { fileSize } from '#components/desk/parts/file-size.ts'
import { isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { mediaQueueWords as words } from '#components/desk/words/media-queue.ts'

/** Formats a duration: `18 s`, `3 min`. */
const shortly = (ms: number) =>
  ms < 90_000 ? words.seconds(Math.max(1, Math.round(ms / 1_000))) : words.minutes(Math.round(ms / 60_000))

/** Says what the queue is doing and its progress: `2 done, 1 failed, 18 s left`. */
export function queueWords(uploads: readonly Upload[], leftMs: number | null): { title: string; state: string } {
  const count = (is: Upload['stage']['is']) => uploads.filter(({ stage }) => stage.is === is).length
  const isDone = uploads.every(isOver)
  const [done, cancelled, failed] = [count('done'), count('cancelled'), count('refused') + count('stopped')]
  const taken = uploads.length - cancelled
  const parts = [
    done > 0 && !(isDone && done === taken) && words.counts.done(done),
    failed > 0 && words.counts.failed(failed),
    cancelled > 0 && words.counts.cancelled(cancelled),
    !isDone && leftMs !== null && count('offline') === 0 && words.left(shortly(leftMs)),
  ]
  return {
    title: isDone ? words.uploaded(done) : words.uploading(taken),
    state: parts.filter((part) => part !== false).join(', '),
  }
}

export type RowWords = { text: string; tone: '' | 'yes' | 'meh' | 'no' | 'dim' }

/** Says the state of one upload. For finished uploads the row itself describes the picture. */
export function uploadWords({ stage, size, received }: Upload): RowWords {
  const { stages } = words
  const at = received > 0 ? fileSize(received) : ''
  switch (stage.is) {
    case 'queued':
      return { text: stages.queued(at), tone: 'dim' }
    case 'sending':
      return { text: progress(received, size), tone: '' }
    case 'finishing':
      return { text: stages.finishing, tone: '' }
    case 'offline':
      return { text: stages.offline(at), tone: 'meh' }
    case 'retrying':
      return { text: stages.retrying(stage.why.short), tone: 'meh' }
    case 'stopped':
      return { text: stages.stopped(at, stage.why.short), tone: 'no' }
    case 'refused':
      return { text: stage.why.short, tone: 'no' }
    case 'cancelled':
      return { text: stages.cancelled, tone: 'dim' }
    case 'sent':
    case 'done':
      return { text: stages.done, tone: 'yes' }
  }
}

/** Formats a progress: `5.1 of 8.0 MB`, `120 of 412 KB`. */
function progress(received: number, size: number): string {
  const [whole = '', unit = ''] = fileSize(size).split(' ')
  const [part = '', partUnit = ''] = fileSize(received).split(' ')
  const sent = `${received === 0 ? 0 : part}${received > 0 && partUnit !== unit ? ` ${partUnit}` : ''}`
  return words.progress(sent, `${whole} ${unit}`)
}
