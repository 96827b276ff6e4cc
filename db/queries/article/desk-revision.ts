import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { authorsOf } from '#db/queries/article/authors-of.ts'
import { REVISION, type RevisionRow, toRevision } from '#db/queries/article/desk-revisions.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { replaceMergedIds } from '#db/queries/taxonomy/merged-into.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'
import type { RevisionView, StoryText } from '#domain/article/revision-views.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'

type Row = RevisionRow & { fields: string; document: string }

/**
 * One full revision of a story; null if there is none. It omits what the revision names and the newsroom no longer has.
 * The caller checks who may read it.
 */
export function deskRevision(db: Readable, { id, number }: { id: number; number: number }): RevisionView | null {
  const sql = `${REVISION.replace('select', 'select r.fields, r.document,')} where r.article_id = ? and r.number = ?`
  const row = statement<Row>(db, sql).get(id, number)
  if (!row) return null
  return { ...toRevision(row), ...storyText(db, row) }
}

/**
 * The text of a stored revision, JSON as stored, with slugs and names in place of ids. It omits what the revision names
 * and the newsroom no longer has.
 */
export function storyText(db: Readable, stored: { fields: string; document: string }): StoryText {
  const fields = replaceMergedIds(db, JSON.parse(stored.fields) as RevisionFields)
  const { headline, standfirst, kicker, slug, language, lead, seo, live = null, sourceId, sourceUrl } = fields
  const name = sourceId === null ? undefined : sourceName(db, sourceId)
  return {
    ...{ headline, standfirst, kicker, slug, language, lead, seo, live },
    sections: pick(sectionsOf(db, fields.sectionIds), fields.sectionIds),
    topics: pick(topicsOf(db, fields.topicIds), fields.topicIds),
    authors: pick(authorsOf(db, fields.authorIds), fields.authorIds).map((one) => ({ slug: one.slug, name: one.name })),
    source: name === undefined ? null : { name, url: sourceUrl },
    sourcePolicy: fields.sourcePolicy ?? null,
    licenceUntil: fields.licenceUntil ?? null,
    genre: fields.genre ?? null,
    shortHeadline: fields.shortHeadline ?? '',
    longRead: fields.longRead ?? null,
    document: readStoredDocument(stored.document).document,
  }
}

const sourceName = (db: Readable, id: number): string | undefined =>
  statement<{ name: string }>(db, 'select name from sources where id = ?').get(id)?.name
