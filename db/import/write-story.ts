import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { freshArticleId } from '#db/commands/shared/fresh-id.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { KnownStory } from '#db/import/known-story.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { storyOwner } from '#db/queries/media/shown-pictures.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'

export type Incoming = {
  story: Prepared
  fields: RevisionFields
  /** Ms UTC. */
  publishedAt: number
  now: number
}

const INSERT = `insert into articles (id, slug, headline, standfirst, kicker, language, source_id, source_url, lead, seo, source_policy,
    short_headline, import_id, created_at, first_published_at, saved_at, document, status, has_changes_not_out)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Inserts the working copy of a new story: published with its date, or a draft. Returns its id. */
export function insertStory(tx: Tx, { story, fields, publishedAt, now }: Incoming): number {
  const isPublic = story.state === 'public'
  const { slug, headline, standfirst, kicker, language, sourceId, sourceUrl, lead, seo, sourcePolicy } = fields
  const createdAt = Math.min(publishedAt, now)
  const id = freshArticleId(tx)
  statement(tx, INSERT).run(
    ...[id, slug, headline, standfirst, kicker, language, sourceId, sourceUrl],
    ...[
      lead && JSON.stringify(lead),
      JSON.stringify(seo),
      sourcePolicy ?? null,
      fields.shortHeadline ?? '',
      story.importId,
    ],
    ...[createdAt, isPublic ? publishedAt : null, now, story.document.json],
    ...(isPublic ? ['published', 0] : ['draft', 1]),
  )
  saveRelations(tx, id, fields)
  if (!isPublic) saveWorkingPictures(tx, id, fields, story)
  return id
}

const UPDATE = `update articles set version = version + 1, slug = ?, headline = ?, standfirst = ?, kicker = ?, language = ?,
    source_id = ?, source_url = ?, lead = ?, seo = ?, source_policy = ?, short_headline = ?, first_published_at = ?, saved_at = ?,
    document = ?, saved_by = null, has_changes_not_out = ?
  where id = ?`

/** Replaces the working copy of a story that nobody edited here. */
export function updateStory(tx: Tx, known: KnownStory, { story, fields, publishedAt, now }: Incoming): void {
  const { slug, headline, standfirst, kicker, language, sourceId, sourceUrl, lead, seo, sourcePolicy } = fields
  statement(tx, UPDATE).run(
    ...[slug, headline, standfirst, kicker, language, sourceId, sourceUrl],
    ...[lead && JSON.stringify(lead), JSON.stringify(seo)],
    ...[sourcePolicy ?? null, fields.shortHeadline ?? ''],
    ...[known.firstPublishedAt === null ? null : publishedAt, now, story.document.json],
    ...[story.state === 'public' ? 0 : 1, known.id],
  )
  for (const table of ['sections', 'topics', 'authors'])
    statement(tx, `delete from article_${table} where article_id = ?`).run(known.id)
  saveRelations(tx, known.id, fields)
  saveWorkingPictures(tx, known.id, fields, story)
}

function saveWorkingPictures(tx: Tx, id: number, { lead }: RevisionFields, { document }: Prepared): void {
  savePictureUses(tx, storyOwner(id), 'working', { lead: lead?.mediaId ?? null, text: document.pictures })
}

function saveRelations(tx: Tx, id: number, { sectionIds, topicIds, authorIds }: RevisionFields): void {
  const section = statement(tx, 'insert into article_sections (article_id, position, section_id) values (?, ?, ?)')
  const topic = statement(tx, 'insert into article_topics (article_id, position, topic_id) values (?, ?, ?)')
  const author = statement(tx, 'insert into article_authors (article_id, position, author_id) values (?, ?, ?)')
  for (const [position, one] of sectionIds.entries()) section.run(id, position, one)
  for (const [position, one] of topicIds.entries()) topic.run(id, position, one)
  for (const [position, one] of authorIds.entries()) author.run(id, position, one)
}
