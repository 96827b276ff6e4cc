import type { Cast, Prepared } from '#app/api/testing/route-example.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import type { Db } from '#db/engine/open.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Prepares the routes about recalls; `published` makes a public story and returns its id. */
export function recallRouteExamples(
  db: Db,
  published: (cast: Cast) => number,
): Record<string, (cast: Cast) => Prepared> {
  const recall = (cast: Cast) => {
    const asked = { kind: 'story' as const, subject: String(published(cast)), reason: '', notice: '', count: 1 }
    const begun = startRecall(db, SYSTEM, { ...asked, answer: 410 }, 6_000)
    return { id: begun.ok ? begun.value.id : 1 }
  }
  return {
    'POST /api/recalls': (cast) => ({ body: { kind: 'story', subject: String(published(cast)), count: 1 } }),
    'POST /api/recalls/preview': (cast) => ({ body: { kind: 'story', subject: String(published(cast)) } }),
    '/api/recalls/[id]': recall,
    'POST /api/recalls/[id]/undo': recall,
  }
}
