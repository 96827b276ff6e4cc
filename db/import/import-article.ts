import { eq } from 'drizzle-orm'
import { addRevision } from '#db/commands/article/steps/revision.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { addDraftNote } from '#db/import/draft-note.ts'
import { noteMade, noteUpdated } from '#db/import/import-changes.ts'
import { changedHere } from '#db/import/import-conflict.ts'
import type { ImportContext, Imported } from '#db/import/import-context.ts'
import { importedFields, LONGEST_SLUG } from '#db/import/imported-fields.ts'
import { type KnownStory, knownStory } from '#db/import/known-story.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { type ImportedPublication, publishImported } from '#db/import/publish-imported.ts'
import { isSameStory, isSameText } from '#db/import/same-story.ts'
import { saveRecord, saveRecordHash } from '#db/import/save-record.ts'
import { storyBefore } from '#db/import/story-before.ts'
import { type Incoming, insertStory, updateStory } from '#db/import/write-story.ts'
import { addresses, importConflicts } from '#db/schema/tables.ts'
import { articlePath } from '#domain/urls/paths.ts'

const FORGET_CONFLICT = prepared(columns(importConflicts, 'articleId'), (db, { articleId }) =>
  db.delete(importConflicts).where(eq(importConflicts.articleId, articleId)),
)
const WAITS = 'it waits on the desk here'

/**
 * Writes one story of an import into the caller's transaction: created, updated, or left alone if nothing differs. It
 * is identified by its id in the import, so that importing again never duplicates. A story that was withdrawn or
 * deleted here stays so, and no text that somebody wrote on the desk is overwritten: a batch keeps what the record says
 * as a conflict. Warnings are added to the prepared story.
 */
export function importArticle(tx: Tx, story: Prepared, context: ImportContext): Imported {
  const known = knownStory(tx, story.importId)
  const why = known && whyLeft(known, story)
  if (known && why) {
    story.warnings.push(`left as it is: ${why}`)
    return { did: 'left', articleId: known.id, tags: [] }
  }
  const fields = importedFields(tx, story, known, context)
  const publishedAt = story.publishedAt ?? known?.firstPublishedAt ?? context.now
  const incoming = { story, fields, publishedAt, now: context.now }
  if (!known) return make(tx, incoming, context)
  if (isSameStory(known, incoming)) {
    rememberUnchanged(tx, story, context, known.id)
    return { did: 'unchanged', articleId: known.id, tags: [] }
  }
  if (known.savedBy !== null) return changedHere(tx, known, incoming, context)
  return update(tx, known, incoming, context)
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

function make(tx: Tx, incoming: Incoming, context: ImportContext): Imported {
  const { story, fields } = incoming
  const articleId = insertStory(tx, incoming)
  if (story.state === 'draft') {
    const revisionId = keepDraft(tx, articleId, incoming)
    const note = addDraftNote(tx, articleId, story, context)
    noteMade(tx, context.batchId, { kind: 'article', id: articleId }, note === null ? null : { note })
    remember(tx, incoming, context, { articleId, revisionId })
    return { did: 'made', articleId, tags: [] }
  }
  if (fields.slug !== story.slug) keepImportedAddress(tx, story, fields.slug, articleId)
  noteMade(tx, context.batchId, { kind: 'article', id: articleId })
  return { did: 'made', articleId, tags: publish(tx, { articleId, kind: 'first', isNew: true }, incoming, context) }
}

function update(tx: Tx, known: KnownStory, incoming: Incoming, context: ImportContext): Imported {
  const { story } = incoming
  const articleId = known.id
  noteUpdated(tx, context.batchId, { kind: 'article', id: articleId }, () => storyBefore(tx, articleId))
  updateStory(tx, known, incoming)
  if (story.state === 'draft') {
    remember(tx, incoming, context, { articleId, revisionId: keepDraft(tx, articleId, incoming) })
    return { did: 'updated', articleId, tags: [] }
  }
  const isFirst = known.status === 'draft'
  const kind = isFirst ? 'first' : isSameText(known, incoming) ? 'minor' : 'update'
  return { did: 'updated', articleId, tags: publish(tx, { articleId, kind, isNew: false }, incoming, context) }
}

function publish(
  tx: Tx,
  { articleId, kind, isNew }: Pick<ImportedPublication, 'articleId' | 'kind' | 'isNew'>,
  incoming: Incoming,
  context: ImportContext,
): string[] {
  const { story, fields, publishedAt } = incoming
  const { document: ready, updatedAt } = story
  const publication = { articleId, fields, ready, isNew, kind, publishedAt, updatedAt }
  const { tags, revisionId } = publishImported(tx, publication, context)
  remember(tx, incoming, context, { articleId, revisionId })
  return tags
}

/** A draft has a revision too: a newer import is compared with it. */
const keepDraft = (tx: Tx, articleId: number, { story, fields, now }: Incoming): number =>
  addRevision(tx, { articleId, content: { fields, ready: story.document }, why: 'saved', by: null, now }).id

/** Remembers the record, and collects the redirects of its old addresses. */
function remember(
  tx: Tx,
  { story, fields }: Incoming,
  { batchId, redirects }: ImportContext,
  { articleId, revisionId }: { articleId: number; revisionId: number },
): void {
  const { importId, recordHash } = story
  if (batchId !== null) saveRecord(tx, { importId, recordHash, batchId, articleId, revisionId })
  const to = articlePath(fields.slug)
  for (const from of story.oldAddresses) redirects?.push({ from, to, status: 301, batchId })
}

/** A story that is as the record says has no conflict with it either. */
function rememberUnchanged(tx: Tx, story: Prepared, { batchId }: ImportContext, articleId: number): void {
  if (batchId === null) return
  saveRecordHash(tx, { importId: story.importId, recordHash: story.recordHash, articleId })
  FORGET_CONFLICT.run(tx, { articleId })
}

/** Keeps a slug that was too long as an address that redirects to the story. */
function keepImportedAddress(tx: Tx, story: Prepared, slug: string, articleId: number): void {
  if (story.slug.length <= LONGEST_SLUG) return
  story.warnings.push(
    `the slug is longer than ${LONGEST_SLUG} characters; it is now ${slug}, and the long one leads there`,
  )
  tx.insert(addresses).values({ slug: story.slug, articleId }).onConflictDoNothing().run()
}
