import { and, eq, max } from 'drizzle-orm'
import { keepWorkingCopy } from '#db/commands/article/steps/keep-revision.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { replaceInRows } from '#db/commands/names/steps/replace-in-rows.ts'
import { replaceInStory } from '#db/commands/names/steps/replace-in-story.ts'
import { keepPage, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { namesOfOwner } from '#db/queries/names/name-preview.ts'
import type { Owner } from '#db/queries/names/owners-with-names.ts'
import { frontVersions, pageRevisions, replacedNames, revisions } from '#db/schema/tables.ts'
import type { Replacing } from '#domain/names/names-in.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Input = { replacementId: number; owner: Owner; replacing: Replacing }
type Done = { replaced: number; missed: number; tags: string[] }

/**
 * Replaces the chosen occurrences in a story, or in something else that has words, within the caller's transaction.
 * Null if there is no such story, or the act has done it.
 */
export function replaceForOwner(
  tx: Tx,
  actor: Actor,
  { replacementId, owner, replacing }: Input,
  now: number,
): Done | null {
  const { of: kind, id: ownerId } = owner
  const { replacementId: act, kind: kinds, ownerId: ids } = replacedNames
  const isDone = and(eq(act, replacementId), eq(kinds, kind), eq(ids, ownerId))
  const article = kind === 'story' ? workingArticle(tx, ownerId) : null
  if ((kind === 'story' && !article) || tx.select({ act }).from(replacedNames).where(isDone).get()) return null
  // All that was written until now is a revision, which is read without the name.
  if (article) keepWorkingCopy(tx, article)
  const page = kind === 'page' ? workingPage(tx, ownerId) : null
  if (page) keepPage(tx, page, { why: 'saved', by: page.savedBy, at: page.savedAt })
  const upto = lastKept(tx, owner)
  const given = { owner, replacing, keys: new Set<string>(), by: actor.id }
  const tags = [...(article ? replaceInStory(tx, { ...given, article }, now) : []), ...replaceInRows(tx, given, now)]
  const missed = missedKeys(tx, given)
  const replaced = replacing.keys.size - missed
  tx.insert(replacedNames)
    .values({ replacementId, kind, ownerId, upto, keys: [...replacing.keys], replaced, at: now })
    .run()
  const story = article
    ? { what: 'article.name-replaced' as const, articleId: ownerId }
    : { what: 'request.name-replaced' as const }
  record(tx, { ...story, actor, now, details: { replacement: replacementId } })
  return { replaced, missed, tags }
}

/** The last state of it that never changes. */
function lastKept(tx: Tx, { of, id }: Owner): number {
  const [number, owner] =
    of === 'story'
      ? [revisions.id, revisions.articleId]
      : of === 'page'
        ? [pageRevisions.number, pageRevisions.pageId]
        : [frontVersions.version, null]
  const query = tx.select({ last: max(number) }).from(number.table)
  return Number((owner ? query.where(eq(owner, id)) : query).get()?.last ?? 0)
}

/** How many of the chosen occurrences are nowhere any more: the text was changed since they were shown. */
function missedKeys(
  tx: Tx,
  { owner, replacing, keys }: { owner: Owner; replacing: Replacing; keys: ReadonlySet<string> },
): number {
  const missing = new Set([...replacing.keys].filter((key) => !keys.has(key)))
  const left = missing.size === 0 ? [] : namesOfOwner(tx, owner, replacing.forms).occurrences
  // Earlier revisions have the others until the act is recorded.
  for (const { key, isByHand } of left) if (!isByHand) missing.delete(key)
  return missing.size
}
