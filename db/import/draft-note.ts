import { insertNote } from '#db/commands/article/notes.ts'
import type { Tx } from '#db/engine/open.ts'
import type { ImportContext } from '#db/import/import-context.ts'
import type { Prepared } from '#db/import/prepared.ts'

/** Reasons for a draft, in sentences; any other reason is quoted. */
const WHY: Readonly<Record<string, string>> = {
  private: 'It was private in the old system.',
  password: 'It asked for a password in the old system.',
  pending: 'It waited for review in the old system.',
  scheduled: 'It was scheduled in the old system.',
  members: 'It was for members only in the old system.',
  email: 'It was sent by e-mail only in the old system.',
}

/**
 * Adds the editors' note that says why a story is a draft, by the person who began the import; null where there is no
 * reason or nobody to sign it. The reason is a warning in any case.
 */
export function addDraftNote(tx: Tx, articleId: number, story: Prepared, { by, now }: ImportContext): number | null {
  if (story.why === null || story.why === 'draft') return null
  const reason = WHY[story.why] ?? `Reason in the old system: ${story.why}.`
  story.warnings.push(`is a draft here. ${reason}`)
  if (by === null) return null
  return insertNote(tx, { articleId, body: `Imported as a draft. ${reason}`, at: now, by })
}
