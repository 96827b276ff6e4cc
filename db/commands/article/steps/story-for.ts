import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Tx } from '#db/engine/open.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

/** Finds the working copy of a story for those who `may`; `not-found` also for those who may not read it. */
export const storyFor =
  (may: Action) =>
  (tx: Tx, actor: Actor, { id }: { id: number }) => {
    const story = workingArticle(tx, id)
    if (!story || !can(actor, 'article.read', story)) return refuse('not-found')
    return can(actor, may, story) ? ok(story) : refuse('not-allowed')
  }
