import { desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { ReadyDocument } from '#db/commands/article/steps/ready-document.ts'
import { sectionsAbove } from '#db/commands/taxonomy/steps/sections-above.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { people, publications, published } from '#db/schema/tables.ts'
import { optionalFields, type RevisionFields } from '#domain/article/history/revision-fields.ts'
import { IN_NEWS_MS, OLD_AFTER_MS } from '#domain/article/lists/ages.ts'
import type { PublicFacts } from '#domain/article/tags.ts'

const { articleId: key, ...others } = getTableColumns(published)
const excluded = Object.entries(others).map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`])
const conflict = { target: key, set: Object.fromEntries(excluded) }
const SAVE = prepared({ articleId: key, ...others }, (db, row) =>
  db.insert(published).values(row).onConflictDoUpdate(conflict),
)
const LAST = prepared({ articleId: key }, (db, { articleId }) =>
  db
    .select({ name: people.name })
    .from(publications)
    .leftJoin(people, eq(people.id, publications.publishedBy))
    .where(eq(publications.articleId, articleId))
    .orderBy(desc(publications.id))
    .limit(1),
)
/** Name of whoever made the last publication of a story, as it is now; undefined for an import and the terminal. */
const reviewerOf = (tx: Tx, articleId: number): string | undefined => LAST.get(tx, { articleId })?.name ?? undefined

type Saved = {
  articleId: number
  revisionId: number
  fields: RevisionFields
  ready: ReadyDocument
  dates: { publishedAt: number; modifiedAt: number }
  now: number
}

/** Writes the narrow public row of a story, after its publication was recorded. Returns its new public facts. */
export function savePublished(tx: Tx, { articleId, revisionId, fields, ready, dates, now }: Saved): PublicFacts {
  const age = now - dates.publishedAt
  SAVE.run(tx, {
    ...fields,
    ...dates,
    articleId,
    revisionId,
    wordCount: ready.words,
    firstLines: ready.firstLines,
    inNews: age < IN_NEWS_MS,
    isOld: age >= OLD_AFTER_MS,
    ...optionalFields(fields),
    madeBy: fields.madeBy ? { ...fields.madeBy, reviewer: reviewerOf(tx, articleId) } : null,
  })
  const { slug, sectionIds, topicIds, authorIds, sourceId } = fields
  const about = { picture: fields.lead?.mediaId ?? null, sourcePolicy: fields.sourcePolicy ?? null }
  const parentIds = sectionsAbove(tx, sectionIds)
  return { id: articleId, slug, sectionIds, parentIds, topicIds, authorIds, sourceId, ...about, ...dates }
}
