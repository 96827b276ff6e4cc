import { eq, sql } from 'drizzle-orm'
import { insertNote } from '#db/commands/article/notes.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import type { Decided } from '#db/import/decide/decided.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import { noteMade } from '#db/import/write/import-changes.ts'
import type { ImportContext, Imported, WriteContext, Written } from '#db/import/write/import-context.ts'
import { importConflicts, importRecords } from '#db/schema/tables.ts'

const target = importRecords.importId
const COMPARED = columns(importRecords, 'importId', 'articleId', 'pageId', 'recordHash', 'translationKey')
const RECORD = { ...COMPARED, ...columns(importRecords, 'batchId', 'revisionId') }
const PUT = prepared(RECORD, (db, { importId, revisionId, ...rest }) => {
  const set = { ...rest, revisionId: sql`coalesce(${revisionId}, ${importRecords.revisionId})` }
  return db
    .insert(importRecords)
    .values({ importId, revisionId, ...rest })
    .onConflictDoUpdate({ target, set })
})
/** The story stays that of the batch that wrote it. */
const PUT_HASH = prepared(COMPARED, (db, record) => {
  const { recordHash, translationKey } = record
  const set = { recordHash, translationKey }
  return db.insert(importRecords).values(record).onConflictDoUpdate({ target, set })
})
const FORGET_CONFLICT = prepared(columns(importConflicts, 'articleId'), (db, { articleId }) =>
  db.delete(importConflicts).where(eq(importConflicts.articleId, articleId)),
)

type Does = Decided<unknown, unknown>['does']
const DID: Readonly<Record<Does, Imported['did']>> = {
  make: 'made',
  update: 'updated',
  conflict: 'conflicts',
  agree: 'unchanged',
  keep: 'unchanged',
  leave: 'left',
}

/**
 * Remembers what a record became: for undoing the batch, its hash, so that the same record is not converted again, and
 * the redirects of its old addresses.
 */
export function remember(
  tx: Tx,
  record: Prepared,
  { does, id, tags, path, revisionId }: Written & { does: Does },
  context: WriteContext,
): Imported {
  const { importId, recordHash, translationKey, oldAddresses } = record
  const { batchId, redirects } = context
  const isStory = record.kind === 'story'
  const articleId = isStory ? id : null
  if (does === 'make') {
    const note = noteDraft(tx, id, record, context)
    noteMade(tx, batchId, { kind: isStory ? 'article' : 'page', id }, note === null ? null : { note })
  }
  // A standing page is known by its record alone.
  if (does !== 'leave' && (batchId !== null || !isStory)) {
    const compared = { importId, recordHash, translationKey, articleId, pageId: isStory ? null : id }
    if (path === null) PUT_HASH.run(tx, compared)
    else PUT.run(tx, { ...compared, batchId, revisionId })
  }
  // A story that is as the record says has no conflict with it either.
  if (does === 'agree' && articleId !== null && batchId !== null) FORGET_CONFLICT.run(tx, { articleId })
  if (path !== null) for (const from of oldAddresses) redirects.push({ from, to: path, status: 301, batchId })
  return { did: DID[does], articleId, tags }
}

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
 * Says why a draft is one: in a warning, and for a story in a note for editors by the person who began the import.
 * Returns the note's id; null without a reason, or nobody to sign it.
 */
function noteDraft(tx: Tx, id: number, record: Prepared, { by, now }: ImportContext): number | null {
  const { kind, state, why, warnings } = record
  if (state !== 'draft' || why === null) return null
  if (kind === 'page') warnings.push(`is a draft here; in the old system: ${why}`)
  if (kind === 'page' || why === 'draft') return null
  const reason = WHY[why] ?? `Reason in the old system: ${why}.`
  warnings.push(`is a draft here. ${reason}`)
  return by === null ? null : insertNote(tx, { articleId: id, body: `Imported as a draft. ${reason}`, at: now, by })
}
