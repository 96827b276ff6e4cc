import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import { addRevision, type RevisionContent } from '#db/commands/article/steps/revision.ts'
import { formerState, reserveAddress, writePublication } from '#db/commands/article/steps/write-publication.ts'
import { enqueueNotices } from '#db/commands/copies/steps/enqueue-notices.ts'
import { openReceipt } from '#db/commands/receipts/steps/open-receipt.ts'
import { addSearchText, forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { hasReplacedNames } from '#db/queries/names/replaced-names.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type MakePublicInput = {
  articleId: number
  content: RevisionContent
  /** A revision that holds this content already; without it the content becomes a new revision. */
  revisionId?: number
  /** Ignored for a story that was never public: that is its first publication. */
  kind: Exclude<PublicationKind, 'first'>
  /** The note of a correction. */
  note: string | null
  /** The person's id. */
  by: string | null
  /** Overrides the modified date (ms UTC) that `kind` makes of `now`; used when a withdrawal is undone. */
  modifiedAt?: number | null
}

export type MadePublic = { revisionId: number; publishedAt: number; tags: string[] }

const CHANGED = { correction: 'corrected', update: 'updated' } as const

/**
 * Makes a story public, or a newer version of it, within the caller's transaction, and requests a receipt. Returns the
 * tags that the caller names to the change log. Refused: `slug-taken` if the address belongs to another story.
 */
export function makePublic(tx: Tx, input: MakePublicInput, now: number): Result<MadePublic, 'slug-taken'> {
  const { articleId, content, by, note } = input
  const { fields, document } = content
  if (!reserveAddress(tx, fields.slug, articleId)) return refuse('slug-taken', { field: 'slug' })
  const former = formerState(tx, articleId)
  const kind = former.firstPublishedAt === null ? 'first' : input.kind
  const kept = input.revisionId ?? null
  // Readers get the stored text of the revision: one with a name that was replaced since becomes another.
  const isReplaced = kept === null || hasReplacedNames(tx, { articleId, revisionId: kept })
  const revisionId = isReplaced ? addRevision(tx, { articleId, content, why: 'published', by, now }).id : kept
  openReceipt(tx, { articleId, what: kind, revisionId, before: former.facts, by, now })
  const ready = readyDocument(readStoredDocument(document).document)
  const story = { articleId, revisionId, fields, ready, former, modifiedAt: input.modifiedAt }
  const written = writePublication(tx, { ...story, kind, note, at: now, by }, now)
  if (kind === 'correction' || kind === 'update') enqueueNotices(tx, { articleId, what: CHANGED[kind], note, now })
  if (former.facts) forgetSearchText(tx, articleId)
  addSearchText(tx, { articleId, fields, text: ready.text })
  return ok({ revisionId, ...written })
}
