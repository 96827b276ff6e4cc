import { isOver, type Upload } from '#components/desk/media/queue/upload-machine.ts'
import { bytesSaid } from '#components/desk/media/queue/why-not-taken.ts'

const pictures = (count: number) => (count === 1 ? '1 picture' : `${count} pictures`)

/** Formats a duration: `18 s`, `3 min`. */
const shortly = (ms: number) =>
  ms < 90_000 ? `${Math.max(1, Math.round(ms / 1_000))} s` : `${Math.round(ms / 60_000)} min`

/** Says what the queue is doing and its progress: `2 done, 1 failed, 18 s left`. */
export function queueWords(uploads: readonly Upload[], leftMs: number | null): { title: string; state: string } {
  const count = (is: Upload['stage']['is']) => uploads.filter(({ stage }) => stage.is === is).length
  const isDone = uploads.every(isOver)
  const taken = uploads.length - count('cancelled')
  const parts = [
    count('done') > 0 && !(isDone && count('done') === taken) && `${count('done')} done`,
    count('refused') + count('stopped') > 0 && `${count('refused') + count('stopped')} failed`,
    count('cancelled') > 0 && `${count('cancelled')} cancelled`,
    !isDone && leftMs !== null && count('offline') === 0 && `${shortly(leftMs)} left`,
  ]
  return {
    title: isDone ? `${pictures(count('done'))} uploaded` : `Uploading ${pictures(taken)}`,
    state: parts.filter((part) => part !== false).join(', '),
  }
}

export type RowWords = { text: string; tone: '' | 'yes' | 'meh' | 'no' | 'dim' }

/** Says the state of one upload. For finished uploads the row itself describes the picture. */
export function uploadWords({ stage, size, received }: Upload): RowWords {
  switch (stage.is) {
    case 'queued':
      return { text: received > 0 ? `waits at ${bytesSaid(received)}` : 'waits its turn', tone: 'dim' }
    case 'sending':
      return { text: progress(received, size), tone: '' }
    case 'finishing':
      return { text: 'is made ready', tone: '' }
    case 'offline':
      return { text: received > 0 ? `waits at ${bytesSaid(received)}` : 'waits for the line', tone: 'meh' }
    case 'retrying':
      return { text: `${stage.why.short}, again soon`, tone: 'meh' }
    case 'stopped':
      return { text: received > 0 ? `stopped at ${bytesSaid(received)}` : `stopped: ${stage.why.short}`, tone: 'no' }
    case 'refused':
      return { text: stage.why.short, tone: 'no' }
    case 'cancelled':
      return { text: 'cancelled', tone: 'dim' }
    case 'done':
      return { text: 'done', tone: 'yes' }
  }
}

/** Formats a progress: `5.1 of 8.0 MB`, `120 of 412 KB`. */
function progress(received: number, size: number): string {
  const [whole = '', unit = ''] = bytesSaid(size).split(' ')
  const [part = '', partUnit = ''] = bytesSaid(received).split(' ')
  return `${received === 0 ? 0 : part}${received > 0 && partUnit !== unit ? ` ${partUnit}` : ''} of ${whole} ${unit}`
}
