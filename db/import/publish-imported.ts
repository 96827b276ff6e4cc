import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import { addRevision } from '#db/commands/article/steps/revision.ts'
import { formerState, reserveAddress, writePublication } from '#db/commands/article/steps/write-publication.ts'
import { addSearchText, forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'

export type ImportedPublication = {
  articleId: number
  fields: RevisionFields
  ready: ReadyDocument
  /** True for a story that has just been created, published and with its first date. */
  isNew: boolean
  kind: 'first' | 'minor' | 'update'
  /** The date of a first publication, ms UTC. */
  publishedAt: number
  /** When it was last changed, ms UTC; null: not since its publication, or by this update. */
  updatedAt: number | null
}
type Context = {
  now: number
  /** Defers writing the search text, for a caller with many stories; without it the text is written at once. */
  searchLater?: (save: () => void) => void
}

/**
 * Makes an imported story public within the caller's transaction. It gets no receipt: an import brings thousands, and
 * nobody waits to see each of them. Returns the tags for the change log and the revision. Throws if the address is another story's,
 * because the import has chosen a free one.
 */
export function publishImported(
  tx: Tx,
  { articleId, fields, ready, isNew, kind, publishedAt, updatedAt }: ImportedPublication,
  { now, searchLater = (save) => save() }: Context,
): { tags: string[]; revisionId: number } {
  if (!reserveAddress(tx, fields.slug, articleId)) throw new Error(`The address ${fields.slug} is taken.`)
  const former = isNew ? null : formerState(tx, articleId)
  const content = { fields, ready }
  const revisionId = addRevision(tx, { articleId, content, why: 'published', by: null, now }).id
  const at = kind === 'first' ? publishedAt : now
  const story = { articleId, revisionId, ...content, former, modifiedAt: updatedAt }
  const { tags } = writePublication(tx, { ...story, kind, note: null, at, by: null }, now)
  searchLater(() => {
    if (former?.facts) forgetSearchText(tx, articleId)
    addSearchText(tx, { articleId, fields, text: ready.text })
  })
  return { tags, revisionId }
}
