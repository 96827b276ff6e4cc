import { assignArticle } from '#db/commands/article/assign-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { type Before, beforeOf, type OfAction } from '#db/commands/article/steps/bulk-before.ts'
import { type WorkingArticle, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import type { Tx } from '#db/engine/open.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

export type BulkStoryResult = { outcome: BulkOutcome; before: Before | null }

export const changedOutcome = (id: number, headline: string, isPublic: boolean): BulkOutcome => ({
  id,
  headline,
  isPublic,
  outcome: 'changed',
  code: null,
})

export const refusedOutcome = (id: number, headline: string, code: string): BulkOutcome => ({
  id,
  headline,
  outcome: 'refused',
  code,
  isPublic: false,
})

/**
 * Applies an action to one story, in the caller's transaction. Returns the outcome, and the state that undoing needs.
 */
export function applyBulkToStory(tx: Tx, actor: Actor, id: number, act: BulkAct, now: number): BulkStoryResult {
  const article = workingArticle(tx, id)
  if (!article || !can(actor, 'article.read', article)) {
    return { outcome: refusedOutcome(id, '', 'not-found'), before: null }
  }
  const before = beforeOf(tx, article, act)
  if (isSoAlready(before, act)) {
    return {
      outcome: { id, headline: article.headline, outcome: 'unchanged', code: null, isPublic: false },
      before: null,
    }
  }
  const done = carryOut(tx, actor, article, { act, slugs: before.slugs }, now)
  if (!done.ok) return { outcome: refusedOutcome(id, article.headline, done.code), before: null }
  const { version, status, publishedRevisionId: revisionId } = workingArticle(tx, id) ?? article
  const wentOut = done.value
  return {
    outcome: changedOutcome(id, article.headline, wentOut),
    before: { ...before, version, left: { status, revisionId }, wentOut },
  }
}

function isSoAlready(before: Omit<Before, OfAction>, act: BulkAct): boolean {
  if (act.what === 'add-section') return before.slugs.includes(act.section)
  if (act.what === 'add-topic') return before.slugs.includes(act.topic)
  return act.what === 'assign' && before.personId === act.personId
}

/**
 * Applies the action and returns whether readers see it. A public story without unpublished changes is published again;
 * hidden changes stay hidden.
 */
function carryOut(
  tx: Tx,
  actor: Actor,
  article: WorkingArticle,
  { act, slugs }: { act: BulkAct; slugs: string[] },
  now: number,
): Result<boolean> {
  const { id, version } = article
  switch (act.what) {
    case 'add-section':
    case 'add-topic': {
      const fields =
        act.what === 'add-section' ? { sections: [...slugs, act.section] } : { topics: [...slugs, act.topic] }
      const saved = saveArticle(tx, actor, { id, version, fields }, now)
      if (!saved.ok) return saved
      if (article.status !== 'published' || article.hasChangesNotOut) return ok(false)
      const out = publishArticle(tx, actor, { id, version: saved.value.version, kind: 'minor' }, now)
      return out.ok ? ok(true) : out
    }
    case 'assign': {
      const assigned = assignArticle(tx, actor, { id, personId: act.personId }, now)
      return assigned.ok ? ok(false) : assigned
    }
    case 'schedule': {
      if (act.at <= now) return refuse('time-is-past', { field: 'at' })
      const planned = publishArticle(tx, actor, { id, version, kind: 'update', at: act.at }, now)
      return planned.ok ? ok(false) : planned
    }
    case 'withdraw': {
      const gone = withdrawArticle(tx, actor, { id, reason: act.reason, legal: act.legal }, now)
      return gone.ok ? ok(article.status === 'published') : gone
    }
  }
}
