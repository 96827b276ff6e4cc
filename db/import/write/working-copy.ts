import { eq, sql } from 'drizzle-orm'
import { saveTerms } from '#db/commands/article/steps/save-terms.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { freshArticleId } from '#db/commands/shared/fresh-id.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared, storedText } from '#db/engine/prepared.ts'
import type { KnownStory } from '#db/import/decide/known.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { articles } from '#db/schema/tables.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'

export type Incoming = {
  story: Prepared
  fields: RevisionFields
  /** Ms UTC. */
  publishedAt: number
  now: number
}

const WORKING_COPY = {
  ...columns(articles, 'id', 'slug', 'headline', 'standfirst', 'kicker', 'language', 'sourceId', 'sourceUrl', 'lead'),
  ...columns(articles, 'seo', 'sourcePolicy', 'shortHeadline', 'firstPublishedAt', 'savedAt', 'hasChangesNotOut'),
  document: storedText,
}
const INSERT = prepared({ ...WORKING_COPY, ...columns(articles, 'importId', 'createdAt', 'status') }, (db, story) =>
  db.insert(articles).values(story),
)
const UPDATE = prepared(WORKING_COPY, (db, { id, ...story }) =>
  db
    .update(articles)
    .set({ ...story, version: sql`${articles.version} + 1`, savedBy: null })
    .where(eq(articles.id, id)),
)

/** Inserts the working copy of a new story: published with its date, or a draft. Returns its id. */
export function insertStory(tx: Tx, incoming: Incoming): number {
  const { story, fields, publishedAt, now } = incoming
  const isPublic = story.state === 'public'
  const id = freshArticleId(tx)
  INSERT.run(tx, {
    ...workingCopy(id, incoming),
    importId: story.importId,
    createdAt: Math.min(publishedAt, now),
    firstPublishedAt: isPublic ? publishedAt : null,
    status: isPublic ? 'published' : 'draft',
  })
  saveRelations(tx, id, fields)
  if (!isPublic) savePictureUses(tx, storyOwner(id), 'working', picturesOf(incoming))
  return id
}

/** Replaces the working copy of a story that nobody edited here. */
export function updateStory(tx: Tx, { id, firstPublishedAt }: KnownStory, incoming: Incoming): void {
  const { fields, publishedAt } = incoming
  UPDATE.run(tx, {
    ...workingCopy(id, incoming),
    firstPublishedAt: firstPublishedAt === null ? null : publishedAt,
  })
  saveRelations(tx, id, fields)
  savePictureUses(tx, storyOwner(id), 'working', picturesOf(incoming))
}

function workingCopy(id: number, { story, fields, now }: Incoming) {
  return {
    ...fields,
    id,
    sourcePolicy: fields.sourcePolicy ?? null,
    shortHeadline: fields.shortHeadline ?? '',
    savedAt: now,
    document: story.document.json,
    hasChangesNotOut: story.state !== 'public',
  }
}

const picturesOf = ({ story, fields: { lead } }: Incoming) => ({
  lead: lead?.mediaId ?? null,
  text: story.document.pictures,
  file: story.document.files,
})

function saveRelations(tx: Tx, id: number, { sectionIds, topicIds, authorIds }: RevisionFields): void {
  saveTerms(tx, 'sections', id, sectionIds)
  saveTerms(tx, 'topics', id, topicIds)
  saveTerms(tx, 'authors', id, authorIds)
}
