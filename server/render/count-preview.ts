import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'
import { countPreviewUse } from '#db/commands/article/count-preview-use.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { openPreview } from '#db/queries/article/open-preview.ts'
import { previewTokenIn } from '#domain/urls/shared-preview.ts'
import { log } from '#server/shared/log.ts'

/**
 * Counts that a shared preview was opened, at `now` (ms UTC). Programs that introduce themselves, such as those that
 * unfurl a link in a chat, are not counted, nor is what a browser fetches ahead. A count that cannot be written is
 * logged: the preview was sent all the same.
 */
export async function countSharedPreview(
  db: Db,
  { method, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  now: number,
): Promise<void> {
  const agent = headers['user-agent'] ?? ''
  if (method !== 'GET' || headers['sec-purpose'] !== undefined || agent === '' || isbot(agent)) return
  const token = previewTokenIn(url.split('?', 1)[0] ?? '')
  const open = token === null ? null : openPreview(db, token, now)
  if (!open) return
  try {
    await retryWhileBusy(db, (free) => countPreviewUse(free, { link: open.link }, now))
  } catch (error) {
    log('warn', 'the use of a preview link could not be counted', { link: open.link, error })
  }
}
