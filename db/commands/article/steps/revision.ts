import { eq, sql } from 'drizzle-orm'
import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared, storedText } from '#db/engine/prepared.ts'
import { withoutReplacedNames } from '#db/queries/names/replaced-names.ts'
import { replaceMergedIds } from '#db/queries/taxonomy/merged-into.ts'
import { revisions } from '#db/schema/tables.ts'
import type { Genre } from '#domain/article/fields/genre.ts'
import type { LongRead } from '#domain/article/fields/long-read.ts'
import type { MadeBy } from '#domain/article/fields/made-by.ts'
import type { Live, RevisionFields } from '#domain/article/history/revision-fields.ts'
import type { SourcePolicy } from '#domain/views.ts'

const ADDED = columns(revisions, 'id', 'number')
const ADD = prepared(
  { ...columns(revisions, 'articleId', 'createdAt', 'createdBy', 'fields', 'why'), document: storedText },
  (db, row) => {
    const last = sql`select max(${revisions.number}) from ${revisions} where ${eq(revisions.articleId, row.articleId)}`
    const values = { ...row, number: sql`coalesce((${last}), 0) + 1` }
    return db.insert(revisions).values(values).returning(ADDED)
  },
)
const TEXT = columns(revisions, 'articleId', 'fields', 'document')
const BY_ID = prepared(columns(revisions, 'id'), (db, { id }) =>
  db.select(TEXT).from(revisions).where(eq(revisions.id, id)),
)

export type RevisionContent = { fields: RevisionFields; document: unknown }
/** Content whose document the caller has prepared: it needs no parsing and no second serialisation. */
export type ReadyContent = { fields: RevisionFields; ready: ReadyDocument }

/** Why a revision was kept: five minutes of writing or a change of person, a publication, a schedule, a restoration. */
export type RevisionWhy = 'saved' | 'published' | 'scheduled' | 'restored'

type Contained = Omit<
  RevisionFields,
  'live' | 'sourcePolicy' | 'licenceUntil' | 'genre' | 'shortHeadline' | 'longRead' | 'madeBy'
> & {
  live: Live | null
  sourcePolicy: SourcePolicy | null
  licenceUntil: number | null
  genre: Genre | null
  shortHeadline: string
  longRead: LongRead | null
  madeBy: MadeBy | null
  document: unknown
}

/** Picks a revision's content out of a working copy. */
export function contentOf(article: Contained): RevisionContent {
  const { slug, headline, standfirst, kicker, language, sectionIds, topicIds, authorIds } = article
  const { sourceId, sourceUrl, sourcePolicy, licenceUntil, lead, seo, live, genre, document } = article
  const { shortHeadline, longRead, madeBy } = article
  const names = { slug, headline, standfirst, kicker, language }
  const terms = { sectionIds, topicIds, authorIds, sourceId, sourceUrl }
  const own = {
    ...(sourcePolicy && { sourcePolicy }),
    ...(licenceUntil !== null && { licenceUntil }),
    ...(genre && { genre }),
    ...(shortHeadline !== '' && { shortHeadline }),
    ...(longRead && { longRead }),
    ...(madeBy && { madeBy }),
  }
  return { fields: { ...names, ...terms, lead, seo, ...(live && { live }), ...own }, document }
}

/** Adds a revision with the story's next number. Returns its id and number. */
export function addRevision(
  tx: Tx,
  made: {
    articleId: number
    content: RevisionContent | ReadyContent
    why: RevisionWhy
    by: string | null
    now: number
  },
): { id: number; number: number } {
  const { articleId, content, why, by: createdBy, now: createdAt } = made
  const document = 'ready' in content ? content.ready.json : JSON.stringify(content.document)
  const added = ADD.get(tx, { articleId, createdAt, createdBy, fields: content.fields, document, why })
  if (!added) throw new Error(`Story ${articleId} got no revision.`)
  return added
}

/** Content in its stored form. */
export const storedAs = ({ fields, document }: RevisionContent): { fields: string; document: string } => ({
  fields: JSON.stringify(fields),
  document: JSON.stringify(document),
})

/**
 * A stored revision's content, with merged ids replaced by the present ones, and without names that were taken out of
 * the story since; null if it does not exist.
 */
export function findRevision(tx: Tx, id: number): RevisionContent | null {
  const row = BY_ID.get(tx, { id })
  if (!row) return null
  const { fields, document } = withoutReplacedNames(tx, { articleId: row.articleId, revisionId: id }, row)
  return { fields: replaceMergedIds(tx, fields as RevisionFields), document }
}

/** The same of one that is named. Throws if it does not exist: revisions are never removed. */
export function readRevision(tx: Tx, id: number): RevisionContent {
  const found = findRevision(tx, id)
  if (!found) throw new Error(`Revision ${id} does not exist.`)
  return found
}
