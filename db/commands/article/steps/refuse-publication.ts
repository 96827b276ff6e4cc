import type { WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import { licenceEnded } from '#db/commands/media/steps/licence-ended.ts'
import { refuseExpired } from '#db/commands/media/steps/refuse-picture.ts'
import type { Tx } from '#db/engine/open.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'
import { type Refusal, refuse } from '#domain/result.ts'

export type NotReady = 'no-headline' | 'no-section' | 'correction-needs-note' | 'licence-expired' | 'picture-expired'

/**
 * Refuses a working copy that is not ready to be published at `at` (ms UTC): it lacks something, or its licence or one
 * of its pictures has ended by then. Null if it is ready.
 */
export function refusePublication(
  tx: Tx,
  article: WorkingArticle,
  { kind, note, at }: { kind: PublicationKind; note?: string | null | undefined; at: number },
): Refusal<NotReady> | null {
  if (article.headline === '') return refuse('no-headline', { field: 'headline' })
  if (article.sectionIds.length === 0) return refuse('no-section', { field: 'sections' })
  const isCorrection = kind === 'correction' && article.firstPublishedAt !== null
  if (isCorrection && !note) return refuse('correction-needs-note', { field: 'note' })
  return licenceEnded(tx, article, at) ?? refuseExpired(tx, article.id, at)
}
