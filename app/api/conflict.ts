import { keepForMerge } from '#db/commands/keep-for-merge.ts'
import type { Db } from '#db/open.ts'
import { deskArticle } from '#db/queries/desk-article.ts'
import { type Result, refuse } from '#domain/result.ts'

/**
 * A command's Result on an article; where somebody else saved meanwhile, with what they wrote and the number of the
 * revision that now keeps it, so that neither text is lost whatever is saved over it.
 */
export function conflict<T, C extends string>(
  db: Db,
  id: number,
  result: Result<T, C | 'changed-meanwhile'>,
): Result<T, C | 'changed-meanwhile'> {
  if (result.ok || result.code !== 'changed-meanwhile') return result
  const theirs = deskArticle(db, { id })
  const kept = keepForMerge(db, id)
  const revision = kept.ok ? kept.value : undefined
  return refuse(result.code, { details: { theirs, version: theirs?.version, revision } })
}
