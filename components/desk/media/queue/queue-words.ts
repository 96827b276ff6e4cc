import { timeLeft } from '#components/desk/parts/deadlines.ts'
import { fileSize, sizeProgress } from '#components/desk/parts/file-size.ts'
import { isOver, type Upload } from '#components/desk/uploads/upload-machine.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

/** Says what the queue is doing and its progress: `2 done, 1 failed, 18 s left`. */
export function queueWords(uploads: readonly Upload[], leftMs: number | null): { title: string; state: string } {
  const count = (is: Upload['stage']['is']) => uploads.filter(({ stage }) => stage.is === is).length
  const isDone = uploads.every(isOver)
  const [done, cancelled, failed] = [count('done'), count('cancelled'), count('refused') + count('stopped')]
  const taken = uploads.length - cancelled
  const parts = [
    done > 0 && !(isDone && done === taken) && t('{n, number} done', { n: done }, 'pictures'),
    failed > 0 && t('{n, number} failed', { n: failed }, 'pictures'),
    cancelled > 0 && t('{n, number} cancelled', { n: cancelled }, 'pictures'),
    !isDone && leftMs !== null && count('offline') === 0 && timeLeft(leftMs),
  ]
  return {
    title: isDone
      ? t('{n, plural, one {# picture uploaded} other {# pictures uploaded}}', { n: done })
      : t('{n, plural, one {Uploading # picture} other {Uploading # pictures}}', { n: taken }),
    state: saidList(parts, 'commas'),
  }
}

export type RowWords = { text: string; tone: '' | 'yes' | 'meh' | 'no' | 'dim' }

/** Says the state of one upload. For finished uploads the row itself describes the picture. */
export function uploadWords({ stage, size, received }: Upload): RowWords {
  const at = received > 0 ? fileSize(received) : ''
  switch (stage.is) {
    case 'queued':
      return { text: at === '' ? t('queued', {}, 'upload') : t('paused at {at}', { at }, 'upload'), tone: 'dim' }
    case 'sending':
      return { text: sizeProgress(received, size), tone: '' }
    case 'finishing':
      return { text: t('processing', {}, 'upload'), tone: '' }
    case 'offline':
      return { text: at === '' ? t('waiting for a connection') : t('paused at {at}', { at }, 'upload'), tone: 'meh' }
    case 'retrying':
      return { text: t('{why}, retrying', { why: stage.why.short }), tone: 'meh' }
    case 'stopped':
      return {
        text:
          at === '' ? t('stopped: {why}', { why: stage.why.short }, 'upload') : t('stopped at {at}', { at }, 'upload'),
        tone: 'no',
      }
    case 'refused':
      return { text: stage.why.short, tone: 'no' }
    case 'cancelled':
      return { text: t('cancelled', {}, 'upload'), tone: 'dim' }
    case 'sent':
    case 'done':
      return { text: t('done', {}, 'upload'), tone: 'yes' }
  }
}
