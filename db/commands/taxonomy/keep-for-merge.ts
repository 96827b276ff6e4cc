import { keepWorkingCopy } from '#db/commands/article/steps/keep-revision.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Keeps the stored text that a save conflicts with, before the two are merged. Returns the number of its revision. */
export function keepForMerge(db: Db, id: number): Result<number, 'not-found'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, id)
    return article ? ok(keepWorkingCopy(tx, article)) : refuse('not-found')
  })
}
