import { and, eq } from 'drizzle-orm'
import { keepWorkingCopy } from '#db/commands/article/steps/keep-revision.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { replaceInRows } from '#db/commands/names/steps/replace-in-rows.ts'
import { replaceInStory } from '#db/commands/names/steps/replace-in-story.ts'
import { keepPage, workingPage } from '#db/commands/pages/steps/working-page.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { namesOfOwner } from '#db/queries/names/name-preview.ts'
import { nameRows, rowsOfOwner } from '#db/queries/names/name-rows.ts'
import type { Owner } from '#db/queries/names/owners-with-names.ts'
import { replacedNames } from '#db/schema/tables.ts'
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
  const rows = rowsOfOwner(tx, owner)
  const upto = Math.max(0, ...rows.flatMap(({ name, key }) => (nameRows[name].isKept ? Number(key) : [])))
  const given = { owner, rows, replacing, keys: new Set<string>(), by: actor.id }
  // The note of a scheduled correction first: its job is replaced with the story.
  const tags = replaceInRows(tx, given, now)
  if (article) tags.push(...replaceInStory(tx, { ...given, article }, now))
  const missing = [...replacing.keys].filter((key) => !given.keys.has(key))
  // Earlier revisions have some of them until the act is recorded; the others were changed since they were shown.
  const kept = missing.length === 0 ? [] : namesOfOwner(tx, owner, replacing.forms).occurrences
  const left = new Set(kept.flatMap(({ key, isByHand }) => (isByHand ? [] : key)))
  const missed = missing.filter((key) => !left.has(key)).length
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
