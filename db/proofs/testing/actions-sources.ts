import { restoreWithdrawnStory } from '#db/commands/taxonomy/restore-source.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { TestAction, TermChange } from '#db/proofs/testing/action.ts'
import { recallAndUndo } from '#db/proofs/testing/actions-recalls.ts'
import { at, rowsOf } from '#db/proofs/testing/actions-stories.ts'
import { returnableStories } from '#db/queries/taxonomy/licence-ended-stories.ts'
import { DAY, OTTILIE } from '#db/testing/cast.ts'
import type { Result } from '#domain/result.ts'

/** Changes a source's name or terms; the end of its licence is counted from now. */
export function changeSource(db: Db, id: number, to: TermChange, now: number): Result<unknown> {
  const { name, slug, homepage, policy, logo, usage, feed, inFeeds, canonicalOriginal, licenceDays } = to
  const rest = { name, slug, homepage, policy, logo, usage, feed, inFeeds, canonicalOriginal }
  const until = licenceDays == null ? licenceDays : now + licenceDays * DAY
  return updateSource(db, OTTILIE, { ...rest, ...(until === undefined ? {} : { licenceUntil: until }), id }, now)
}

/** Recalls all stories of a source, and undoes it; or restores one whose licence had ended. */
export function performSourceAction(
  db: Db,
  action: Extract<TestAction, { do: 'withdraw source' | 'restore source' }>,
  now: number,
): Result<unknown> | undefined {
  const source = at(rowsOf(db, 'sources'), action.of)
  if (!source) return undefined
  if (action.do === 'restore source') {
    const [story] = returnableStories(db, source.id, now)
    return story && write(db, (tx) => restoreWithdrawnStory(tx, OTTILIE, story, now))
  }
  return recallAndUndo(db, { kind: 'source', subject: String(source.id) }, action, now)
}
