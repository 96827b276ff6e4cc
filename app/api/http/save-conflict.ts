import { keepForMerge } from '#db/commands/taxonomy/keep-for-merge.ts'
import type { Db } from '#db/engine/open.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { type Result, refuse } from '#domain/result.ts'

/** Refusal codes of a command that saves a story's text. */
export const saveRefusals = [
  'not-found',
  'not-allowed',
  'changed-meanwhile',
  'slug-taken',
  'unknown-section',
  'unknown-topic',
  'unknown-author',
  'unknown-media',
] as const

/**
 * Converts a command's Result on an article to a response. If somebody else saved in the meantime, it includes their
 * text and the number of the revision that now stores it, so that neither text is lost whichever one is saved next.
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
