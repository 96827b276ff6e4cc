import { readRevision } from '#db/commands/article/steps/revision.ts'
import type { Tx } from '#db/engine/open.ts'
import { type Decided, leave } from '#db/import/decide/decided.ts'
import { importedFields } from '#db/import/decide/imported-fields.ts'
import type { KnownStory } from '#db/import/decide/known.ts'
import { isSameAsBase, isSameStory } from '#db/import/decide/same-story.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import type { ImportContext } from '#db/import/write/import-context.ts'
import type { Incoming } from '#db/import/write/working-copy.ts'

export type DecidedStory = Decided<KnownStory, Incoming>

const WAITS = 'it waits on the desk here'

/**
 * Decides about a story. One that was withdrawn or deleted here stays so, and no text that somebody wrote on the desk is
 * overwritten: where both changed, a batch keeps what the record says as a conflict, for an editor to merge. Warnings
 * are added to the record; terms that it names are created.
 */
export function decideStory(tx: Tx, story: Prepared, known: KnownStory | null, context: ImportContext): DecidedStory {
  const why = known && whyLeft(known, story)
  if (known && why) return leave(story, known, why)
  const fields = importedFields(tx, story, known, context)
  const publishedAt = story.publishedAt ?? known?.firstPublishedAt ?? context.now
  const content = { story, fields, publishedAt, now: context.now }
  if (!known) return { does: 'make', known, content }
  if (isSameStory(known, content)) return { does: 'agree', known }
  if (known.savedBy === null) return { does: 'update', known, content }
  if (context.batchId === null)
    return leave(story, known, 'it was changed on the desk, and the record differs from that')
  const base = known.importedRevision === null ? null : readRevision(tx, known.importedRevision)
  if (base && isSameAsBase(base, content)) return { does: 'keep', known }
  story.warnings.push('was changed here and in the import: merge the two on the desk')
  return { does: 'conflict', known, content }
}

/** Why the record is not taken, whatever it says; null if it may be. */
function whyLeft(known: KnownStory, story: Prepared): string | null {
  if (known.deletedAt !== null) return 'it was deleted here'
  if (known.status === 'withdrawn') return 'it was withdrawn here'
  if (known.status === 'scheduled') return 'it waits for its time here'
  if (known.status === 'in-review') return WAITS
  // A draft that was public here is one that somebody took back.
  if (known.status === 'draft') return known.firstPublishedAt === null ? null : WAITS
  return story.state === 'draft' && known.savedBy === null ? 'it is a draft in the import, and public here' : null
}
