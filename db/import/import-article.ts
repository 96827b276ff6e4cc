import { freeSlug } from '#db/commands/article/steps/free-slug.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type KnownStory, knownStory } from '#db/import/known-story.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { publishImported } from '#db/import/publish-imported.ts'
import type { Terms } from '#db/import/terms.ts'
import { storyOwner } from '#db/queries/media/shown-pictures.ts'
import type { RevisionFields } from '#domain/article/revision-fields.ts'
import type { Status } from '#domain/workflow/decide.ts'

export type ImportContext = { terms: Terms; language: string; now: number; searchLater?: (save: () => void) => void }
export type Imported = {
  did: 'made' | 'updated' | 'unchanged' | 'left'
  articleId: number
  slug: string
  tags: string[]
}

type Writing = { story: Prepared; fields: RevisionFields; document: string; publishedAt: number; now: number }

const LONGEST_SLUG = 120
const WAITS = 'it waits on the desk here'
const NOT_OUT: Partial<Record<Status, string>> = {
  withdrawn: 'it was withdrawn here',
  scheduled: 'it waits for its time here',
  'in-review': WAITS,
  draft: WAITS,
}

/**
 * Writes one story of an import into the caller's transaction: created, updated, or left alone if nothing differs. It
 * is identified by its id in the import, so that importing again never duplicates. A story that was withdrawn or
 * deleted here stays so, and no text that somebody wrote on the desk is overwritten. Warnings are added to the
 * prepared story.
 */
export function importArticle(tx: Tx, story: Prepared, context: ImportContext): Imported {
  const known = knownStory(tx, story.importId)
  if (known && (known.deletedAt !== null || known.status !== 'published')) {
    story.warnings.push(`left as it is: ${known.deletedAt === null ? NOT_OUT[known.status] : 'it was deleted here'}`)
    return { did: 'left', articleId: known.id, slug: known.slug, tags: [] }
  }
  const fields = fieldsOf(tx, story, known, context)
  const document = story.document.json
  const publishedAt = story.publishedAt ?? known?.firstPublishedAt ?? context.now
  if (known && isSame(known, fields, document, publishedAt)) {
    return { did: 'unchanged', articleId: known.id, slug: known.slug, tags: [] }
  }
  if (known && known.savedBy !== null) {
    story.warnings.push('left as it is: it was changed on the desk, and the record differs from that')
    return { did: 'left', articleId: known.id, slug: known.slug, tags: [] }
  }

  const writing = { story, fields, document, publishedAt, now: context.now }
  const articleId = known ? update(tx, known, writing) : insert(tx, writing)
  if (fields.slug !== story.slug && !known) keepImportedAddress(tx, story, fields.slug, articleId)
  const kind = known ? (isSameText(known, fields, document) ? 'minor' : 'update') : 'first'
  const tags = publishImported(tx, { articleId, fields, ready: story.document, kind, publishedAt }, context)
  return { did: known ? 'updated' : 'made', articleId, slug: fields.slug, tags }
}

function fieldsOf(
  tx: Tx,
  story: Prepared,
  known: KnownStory | null,
  { terms, language }: ImportContext,
): RevisionFields {
  return {
    slug: slugFor(tx, story, known),
    headline: story.headline,
    standfirst: story.standfirst,
    kicker: known?.kicker ?? '',
    language: languageFor(story, known, language),
    sectionIds: terms.idsOf(tx, 'sections', story.sections),
    topicIds: terms.idsOf(tx, 'tags', story.topics),
    authorIds: terms.idsOf(tx, 'authors', story.authors),
    sourceId: story.source ? terms.idOf(tx, 'sources', story.source.name, story.source.url) : null,
    sourceUrl: story.source?.url ?? null,
    lead: story.lead ? leadFor(story.lead, known) : null,
    seo: known?.seo ?? {},
    ...(known?.live && { live: known.live }),
    ...(known?.sourcePolicy && { sourcePolicy: known.sourcePolicy }),
    ...(known?.licenceUntil != null && { licenceUntil: known.licenceUntil }),
    ...(known?.genre && { genre: known.genre }),
  }
}

/**
 * The language that the import names; else, if nobody here set one, the detected one; else the story's present one, or
 * the paper's.
 */
function languageFor({ language: found }: Prepared, known: KnownStory | null, ofPaper: string): string {
  if (found?.isSaid) return found.tag
  if (!found || (known && known.savedBy !== null)) return known?.language ?? ofPaper
  // The paper's settings name the variant, such as British English.
  return found.tag === ofPaper.split('-')[0] ? ofPaper : found.tag
}

/** Keeps the texts that were written here about the same picture. */
function leadFor(lead: NonNullable<Prepared['lead']>, known: KnownStory | null) {
  return known?.lead?.mediaId === lead.mediaId ? known.lead : { ...lead, alt: '' }
}

function slugFor(tx: Tx, story: Prepared, known: KnownStory | null): string {
  if (known && story.isSlugMade) return known.slug
  const wanted = story.slug.length <= LONGEST_SLUG ? story.slug : shortened(story.slug)
  if (known && (known.slug === wanted || known.slug.replace(/-\d+$/, '') === wanted)) return known.slug
  const slug = freeSlug(tx, wanted, known?.id ?? null)
  if (slug !== wanted) story.warnings.push(`the slug ${wanted} is another story's; this one is ${slug}`)
  return slug
}

function shortened(slug: string): string {
  const cut = slug.slice(0, LONGEST_SLUG + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1))
}

/** Keeps a slug that was too long as an address that redirects to the story. */
function keepImportedAddress(tx: Tx, story: Prepared, slug: string, articleId: number): void {
  if (story.slug.length <= LONGEST_SLUG) return
  story.warnings.push(
    `the slug is longer than ${LONGEST_SLUG} characters; it is now ${slug}, and the long one leads there`,
  )
  statement(tx, 'insert into addresses (slug, article_id) values (?, ?) on conflict do nothing').run(
    story.slug,
    articleId,
  )
}

function isSame(known: KnownStory, fields: RevisionFields, document: string, publishedAt: number): boolean {
  return (
    known.status === 'published' &&
    isSameText(known, fields, document) &&
    known.slug === fields.slug &&
    known.language === fields.language &&
    known.sourceId === fields.sourceId &&
    known.sourceUrl === fields.sourceUrl &&
    known.lead?.mediaId === fields.lead?.mediaId &&
    known.firstPublishedAt === publishedAt &&
    known.sectionIds === fields.sectionIds.join() &&
    known.topicIds === fields.topicIds.join() &&
    known.authorIds === fields.authorIds.join()
  )
}

function isSameText(known: KnownStory, fields: RevisionFields, document: string): boolean {
  return known.headline === fields.headline && known.standfirst === fields.standfirst && known.document === document
}

function insert(tx: Tx, { story, fields, document, publishedAt, now }: Writing): number {
  const { slug, headline, standfirst, language, sourceId, sourceUrl } = fields
  const lead = fields.lead && JSON.stringify(fields.lead)
  const stored = [
    slug,
    headline,
    standfirst,
    language,
    sourceId,
    sourceUrl,
    lead,
    story.importId,
    publishedAt,
    publishedAt,
    now,
    document,
  ]
  const done = statement(
    tx,
    `insert into articles (slug, headline, standfirst, language, source_id, source_url, lead, import_id, created_at,
       first_published_at, saved_at, document, status, has_changes_not_out)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'published', 0)`,
  ).run(...stored)
  const id = Number(done.lastInsertRowid)
  saveRelations(tx, id, fields)
  return id
}

function update(tx: Tx, known: KnownStory, { story, fields, document, publishedAt, now }: Writing): number {
  const { slug, headline, standfirst, language, sourceId, sourceUrl } = fields
  const lead = fields.lead && JSON.stringify(fields.lead)
  const firstPublishedAt = known.firstPublishedAt === null ? null : publishedAt
  const stored = [slug, headline, standfirst, language, sourceId, sourceUrl, lead, firstPublishedAt, now, document]
  statement(
    tx,
    `update articles set version = version + 1, slug = ?, headline = ?, standfirst = ?, language = ?, source_id = ?, source_url = ?,
       lead = ?, first_published_at = ?, saved_at = ?, document = ?, saved_by = null, has_changes_not_out = 0
     where id = ?`,
  ).run(...stored, known.id)
  for (const table of ['sections', 'topics', 'authors'])
    statement(tx, `delete from article_${table} where article_id = ?`).run(known.id)
  saveRelations(tx, known.id, fields)
  savePictureUses(tx, storyOwner(known.id), 'working', {
    lead: fields.lead?.mediaId ?? null,
    text: story.document.pictures,
  })
  return known.id
}

function saveRelations(tx: Tx, id: number, { sectionIds, topicIds, authorIds }: RevisionFields): void {
  const section = statement(tx, 'insert into article_sections (article_id, position, section_id) values (?, ?, ?)')
  const topic = statement(tx, 'insert into article_topics (article_id, position, topic_id) values (?, ?, ?)')
  const author = statement(tx, 'insert into article_authors (article_id, position, author_id) values (?, ?, ?)')
  for (const [position, one] of sectionIds.entries()) section.run(id, position, one)
  for (const [position, one] of topicIds.entries()) topic.run(id, position, one)
  for (const [position, one] of authorIds.entries()) author.run(id, position, one)
}
