import type { WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import { licenceEnded } from '#db/commands/media/steps/licence-ended.ts'
import { refuseExpired, refuseUnlabelled } from '#db/commands/media/steps/refuse-picture.ts'
import type { Tx } from '#db/engine/open.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'
import { type Refusal, refuse } from '#domain/result.ts'

export type NotReady =
  | 'no-headline'
  | 'no-section'
  | 'correction-needs-note'
  | 'licence-expired'
  | 'picture-expired'
  | 'picture-unlabelled'
  | 'nobody-answers'

/**
 * Refuses a working copy that is not ready to be published at `at` (ms UTC) by the person `by`: it lacks something, its
 * licence or one of its pictures has ended by then, a picture that AI made has no label, or nobody would answer for a
 * text that AI made. Null if it is ready.
 */
export function refusePublication(
  tx: Tx,
  article: WorkingArticle,
  { kind, note, at, by }: { kind: PublicationKind; note?: string | null | undefined; at: number; by: string | null },
): Refusal<NotReady> | null {
  if (article.headline === '') return refuse('no-headline', { field: 'headline' })
  if (article.sectionIds.length === 0) return refuse('no-section', { field: 'sections' })
  const isCorrection = kind === 'correction' && article.firstPublishedAt !== null
  if (isCorrection && !note) return refuse('correction-needs-note', { field: 'note' })
  if (article.madeBy?.how === 'generated' && by === null) return refuse('nobody-answers', { field: 'madeBy' })
  return (
    licenceEnded(tx, article, at) ?? refuseExpired(tx, article.id, at) ?? refuseUnlabelled(tx, article.id, 'working')
  )
}
