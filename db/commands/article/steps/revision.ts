import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { replaceMergedIds } from '#db/queries/taxonomy/merged-into.ts'
import type { Genre } from '#domain/article/genre.ts'
import type { LongRead } from '#domain/article/long-read.ts'
import type { Live, RevisionFields } from '#domain/article/revision-fields.ts'
import type { SourcePolicy } from '#domain/views.ts'

export type RevisionContent = { fields: RevisionFields; document: unknown }
/** Content whose document the caller has prepared: it needs no parsing and no second serialisation. */
export type ReadyContent = { fields: RevisionFields; ready: ReadyDocument }

/** Why a revision was kept: five minutes of writing or a change of person, a publication, a schedule, a restoration. */
export type RevisionWhy = 'saved' | 'published' | 'scheduled' | 'restored'

type Contained = Omit<
  RevisionFields,
  'live' | 'sourcePolicy' | 'licenceUntil' | 'genre' | 'shortHeadline' | 'longRead'
> & {
  live: Live | null
  sourcePolicy: SourcePolicy | null
  licenceUntil: number | null
  genre: Genre | null
  shortHeadline: string
  longRead: LongRead | null
  document: unknown
}

/** Picks a revision's content out of a working copy. */
export function contentOf(article: Contained): RevisionContent {
  const { slug, headline, standfirst, kicker, language, sectionIds, topicIds, authorIds } = article
  const { sourceId, sourceUrl, sourcePolicy, licenceUntil, lead, seo, live, genre, document } = article
  const { shortHeadline, longRead } = article
  const names = { slug, headline, standfirst, kicker, language }
  const terms = { sectionIds, topicIds, authorIds, sourceId, sourceUrl }
  const own = {
    ...(sourcePolicy && { sourcePolicy }),
    ...(licenceUntil !== null && { licenceUntil }),
    ...(genre && { genre }),
    ...(shortHeadline !== '' && { shortHeadline }),
    ...(longRead && { longRead }),
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
  const number = nextNumber(tx, made.articleId)
  const done = statement(
    tx,
    `insert into revisions (article_id, number, created_at, created_by, fields, document, why)
     values (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    made.articleId,
    number,
    made.now,
    made.by,
    JSON.stringify(made.content.fields),
    'ready' in made.content ? made.content.ready.json : JSON.stringify(made.content.document),
    made.why,
  )
  return { id: Number(done.lastInsertRowid), number }
}

function nextNumber(tx: Tx, articleId: number): number {
  const sql = 'select coalesce(max(number), 0) + 1 number from revisions where article_id = ?'
  return statement<{ number: number }>(tx, sql).get(articleId)?.number ?? 1
}

/** Content in its stored form. */
export const storedAs = ({ fields, document }: RevisionContent): { fields: string; document: string } => ({
  fields: JSON.stringify(fields),
  document: JSON.stringify(document),
})

/**
 * A stored revision's content, with merged ids replaced by the present ones. Throws if it does not exist: revisions are
 * never removed.
 */
export function readRevision(tx: Tx, id: number): RevisionContent {
  const row = statement<{ fields: string; document: string }>(
    tx,
    'select fields, document from revisions where id = ?',
  ).get(id)
  if (!row) throw new Error(`Revision ${id} does not exist.`)
  return {
    fields: replaceMergedIds(tx, JSON.parse(row.fields) as RevisionFields),
    document: JSON.parse(row.document) as unknown,
  }
}
