import { sql } from 'drizzle-orm'
import { addRevision } from '#db/commands/article/steps/revision.ts'
import { formerState, reserveAddress, writePublication } from '#db/commands/article/steps/write-publication.ts'
import { addSearchText, forgetSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import type { DecidedStory } from '#db/import/decide/decide-story.ts'
import { LONGEST_SLUG } from '#db/import/decide/imported-fields.ts'
import type { KnownStory } from '#db/import/decide/known.ts'
import { isSameText } from '#db/import/decide/same-story.ts'
import { noteUpdated } from '#db/import/write/import-changes.ts'
import type { WriteContext, Written } from '#db/import/write/import-context.ts'
import { storyBefore } from '#db/import/write/story-before.ts'
import { type Incoming, insertStory, updateStory } from '#db/import/write/working-copy.ts'
import { addresses, feedIds, importConflicts } from '#db/schema/tables.ts'
import { articlePath } from '#domain/urls/paths.ts'

const SAVE_FEED_ID = prepared(columns(feedIds, 'articleId', 'feedId'), (db, row) =>
  db.insert(feedIds).values(row).onConflictDoNothing(),
)

/** Writes what was decided about a story: its working copy and a revision, and, if it is public, its publication. */
export function writeStory(tx: Tx, decided: DecidedStory, context: WriteContext): Written {
  if (decided.does === 'make') return make(tx, decided.content, context)
  const { known } = decided
  const { id } = known
  if (decided.does === 'update') {
    noteUpdated(tx, context.batchId, { kind: 'article', id }, () => storyBefore(tx, id))
    updateStory(tx, known, decided.content)
    return write(tx, { id, known }, decided.content, context)
  }
  if (decided.does === 'conflict') keepConflict(tx, id, decided.content, context)
  return { id, tags: [], path: null, revisionId: null }
}

/** A story gets the id of its old feeds when it is made, and never later: feeds may have shown it by its own since. */
function make(tx: Tx, content: Incoming, context: WriteContext): Written {
  const id = insertStory(tx, content)
  const { feedId } = content.story
  if (feedId !== null && SAVE_FEED_ID.run(tx, { articleId: id, feedId }).changes === 0)
    content.story.warnings.push('another story has its id in feeds: it gets one of its own')
  return write(tx, { id, known: null }, content, context)
}

type Story = { id: number; known: KnownStory | null }

function write(tx: Tx, { id, known }: Story, incoming: Incoming, context: WriteContext): Written {
  const { story, fields, now } = incoming
  const path = articlePath(fields.slug)
  const content = { fields, ready: story.document }
  if (story.state === 'public') return { id, path, ...publish(tx, { id, known }, incoming, context) }
  // A draft has a revision too: a newer import is compared with it.
  const { id: revisionId } = addRevision(tx, { articleId: id, content, why: 'saved', by: null, now })
  return { id, tags: [], path, revisionId }
}

/**
 * Makes a story public. It gets no receipt: an import brings thousands, and nobody waits to see each of them. Throws if
 * the address is another story's, because the import has chosen a free one.
 */
function publish(tx: Tx, { id: articleId, known }: Story, incoming: Incoming, { now, searchLater }: WriteContext) {
  const { story, fields, publishedAt } = incoming
  if (!known && fields.slug !== story.slug) keepImportedAddress(tx, incoming, articleId)
  if (!reserveAddress(tx, fields.slug, articleId)) throw new Error(`The address ${fields.slug} is taken.`)
  const former = known && formerState(tx, articleId)
  const isFirst = !known || known.status === 'draft'
  const kind = isFirst ? 'first' : isSameText(known, incoming) ? 'minor' : 'update'
  const content = { fields, ready: story.document }
  const { id: revisionId } = addRevision(tx, { articleId, content, why: 'published', by: null, now })
  const dates = { at: isFirst ? publishedAt : now, modifiedAt: story.updatedAt }
  const publication = { articleId, revisionId, ...content, former, ...dates, kind, note: null, by: null } as const
  const { tags } = writePublication(tx, publication, now)
  searchLater(() => {
    if (former?.facts) forgetSearchText(tx, articleId)
    addSearchText(tx, { articleId, fields, text: story.document.text })
  })
  return { tags, revisionId }
}

/** Keeps a slug that was too long as an address that redirects to the story. */
function keepImportedAddress(tx: Tx, { story, fields }: Incoming, articleId: number): void {
  if (story.slug.length <= LONGEST_SLUG) return
  story.warnings.push(
    `the slug is longer than ${LONGEST_SLUG} characters; it is now ${fields.slug}, and the long one leads there`,
  )
  tx.insert(addresses).values({ slug: story.slug, articleId }).onConflictDoNothing().run()
}

/** Keeps what a record says of a story that was changed here, too: an editor merges them. */
function keepConflict(tx: Tx, articleId: number, { story, fields, now }: Incoming, { batchId }: WriteContext): void {
  if (batchId === null) return
  const document = sql`${story.document.json}`
  const set = { batchId, recordHash: story.recordHash, fields, document, createdAt: now }
  const values = { articleId, ...set }
  tx.insert(importConflicts).values(values).onConflictDoUpdate({ target: importConflicts.articleId, set }).run()
}
