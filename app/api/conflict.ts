import { type Answer, answer, problem } from '#app/api/answer.ts'
import type { Db } from '#db/open.ts'
import { deskArticle } from '#db/queries/desk-article.ts'
import type { Result } from '#domain/result.ts'

/** A command's Result on an article; where somebody else saved meanwhile, with what they wrote, so that neither text is lost. */
export function conflict<T>(db: Db, id: number, result: Result<T>): Answer {
  if (result.ok || result.code !== 'changed-meanwhile') return answer(result)
  const theirs = deskArticle(db, { id })
  return problem(result.code, { details: { theirs, version: theirs?.version } })
}
