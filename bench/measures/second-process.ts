import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { openDatabase } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/** Runs commands in a second process beside the server. Answers each message when its transaction is committed. */
export type Word = { id: number; do: 'save' | 'publish' | 'withdraw'; fields?: ArticleFields }

const [file = ''] = process.argv.slice(2)
const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 50 })

function perform({ id, fields = {}, ...word }: Word): Result<unknown> {
  const now = Date.now()
  const version = workingArticle(db, id)?.version ?? 0
  if (word.do === 'withdraw') return withdrawArticle(db, SYSTEM, { id }, now)
  if (word.do === 'save') return saveArticle(db, SYSTEM, { id, version, fields }, now)
  return publishArticle(db, SYSTEM, { id, version, kind: 'update' }, now)
}

process.on('message', (word: Word) => {
  retryWhileBusy(db, () => perform(word)).then(
    (result) => process.send?.(result.ok ? 'done' : `refused: ${result.code}`),
    (error: unknown) => process.send?.(String(error)),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
