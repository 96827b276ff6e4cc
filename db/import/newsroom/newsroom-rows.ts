import { eq } from 'drizzle-orm'
import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import { renewFirstLines } from '#db/commands/article/steps/renew-first-lines.ts'
import { saveListings } from '#db/commands/article/steps/save-listings.ts'
import { addQuotes } from '#db/commands/article/steps/save-quotes.ts'
import { addLinks, sourceLink } from '#db/commands/links/steps/save-links.ts'
import { namesOf, saveFiles, saveLikeness } from '#db/commands/media/steps/picture-rows.ts'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { addSearchText } from '#db/commands/search/steps/save-search-text.ts'
import type { Tx } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { PAPER, STORY } from '#db/export/content-tables.ts'
import type { Row } from '#db/export/rows.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { rowWriter } from '#db/import/write/row-writer.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { articles, published, revisions } from '#db/schema/tables.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'
import { tagsOf } from '#domain/article/tags.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'

/** A story of an export: its rows by table. */
export type ExportedStory = Record<string, Row[]>
type Context = { now: number; searchLater: (save: () => void) => void }

const writeRowOfStory = rowWriter(STORY.map(({ table }) => table))
const writeRow = rowWriter(PAPER.map(({ table }) => table))

const THERE = prepared({ id: articles.id }, (db, { id }) =>
  db.select({ id: articles.id }).from(articles).where(eq(articles.id, id)),
)
const PUBLIC = prepared({ id: published.articleId }, (db, { id }) =>
  db
    .select({ fields: revisions.fields, document: asText(revisions.document) })
    .from(published)
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .where(eq(published.articleId, id)),
)
const SET_REVISION = prepared(columns(articles, 'id', 'publishedRevisionId'), (db, { id, publishedRevisionId }) =>
  db.update(articles).set({ publishedRevisionId }).where(eq(articles.id, id)),
)

/**
 * Writes a story of an export into the caller's transaction, under its former id, and its derived rows. A story that
 * is there already is left alone. Returns the tags for the change log.
 */
export function writeExportedStory(tx: Tx, story: ExportedStory, { now, searchLater }: Context): string[] {
  const id = Number(story['articles']?.[0]?.['id'])
  if (THERE.get(tx, { id })) return []
  writeRows(tx, id, story)
  renewPictureUses(tx, storyOwner(id))
  const facts = publicFacts(tx, id)
  if (!facts) return []
  saveListings(tx, null, facts)
  const revision = PUBLIC.get(tx, { id })
  if (!revision) throw new Error(`The public story ${id} has no revision.`)
  const fields = revision.fields as RevisionFields
  const ready = readyDocument(readStoredDocument(revision.document).document)
  renewFirstLines(tx, id, ready.firstLines)
  addQuotes(tx, id, ready.quotes)
  addLinks(tx, { articleId: id, links: ready.links, source: sourceLink(fields), now })
  searchLater(() => addSearchText(tx, { articleId: id, fields, text: ready.text }))
  return tagsOf(facts)
}

/**
 * A story references its revision and the revision its story. A deferred constraint would make SQLite look through all
 * stories for each revision, so one of the two references is written last.
 */
function writeRows(tx: Tx, id: number, story: ExportedStory): void {
  const revisionId = story['articles']?.[0]?.['published_revision_id'] ?? null
  for (const [table, rows] of Object.entries(story)) {
    for (const row of rows)
      writeRowOfStory(tx, table, table === 'articles' ? { ...row, published_revision_id: null } : row)
  }
  if (revisionId !== null) SET_REVISION.run(tx, { id, publishedRevisionId: Number(revisionId) })
}

/** Writes a row of a table other than those of stories. `now` in ms UTC. */
export function writeExportedRow(tx: Tx, { table, row }: { table: string; row: Row }, now: number): void {
  // No export has this row. One that was made by hand must not load scripts: only an admin does, in the audit log.
  if (table === 'settings' && row['key'] === 'outside-scripts') return
  writeRow(tx, table, row)
  if (table === 'media') makePicture(tx, String(row['sha256']), now)
}

/** Writes the derived rows of a picture: its files, and its perceptual hash. */
function makePicture(tx: Tx, id: string, now: number): void {
  const row = STORED_PICTURE.get(tx, { sha256: id })
  if (!row) return
  saveFiles(tx, id, namesOf(row), now)
  saveLikeness(tx, id, row.likeness, row.likeness)
}
