import { eq } from 'drizzle-orm'
import { freeSlug } from '#db/commands/article/steps/free-slug.ts'
import { keepWorkingCopy } from '#db/commands/article/steps/keep-revision.ts'
import { makePublic } from '#db/commands/article/steps/make-public.ts'
import { addRevision, contentOf, type RevisionContent, readRevision } from '#db/commands/article/steps/revision.ts'
import { schedulePublication, waitingJob } from '#db/commands/article/steps/schedule-publication.ts'
import { type WorkingArticle, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { reserveAddress } from '#db/commands/article/steps/write-publication.ts'
import { indexWorkingCopyUnlessLong } from '#db/commands/search/steps/index-working-copy.ts'
import type { Tx } from '#db/engine/open.ts'
import { isStoryPath } from '#db/queries/names/replaced-names.ts'
import { articles } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { replaceIn, type Replacing } from '#domain/names/names-in.ts'

type Story = {
  article: WorkingArticle
  without: (content: RevisionContent) => RevisionContent | null
  by: string | null
}

/**
 * Replaces the chosen occurrences in a story within the caller's transaction: in what readers see, what is scheduled and
 * its working copy, each of which gets a new revision. Adds their keys to `keys`; returns the tags.
 */
export function replaceInStory(
  tx: Tx,
  {
    article,
    replacing,
    keys,
    by,
  }: { article: WorkingArticle; replacing: Replacing; keys: Set<string>; by: string | null },
  now: number,
): string[] {
  const story = { article, without: replacerOf(tx, article.id, replacing, keys), by }
  const working = story.without(contentOf(article))
  const tags = replaceInPublic(tx, story, now)
  replaceInSchedule(tx, story, now)
  if (working) saveWorkingCopy(tx, story, working, now)
  return tags
}

/** Replaces in contents of the story, of which those with the same new slug get the same free one; null: nothing to do. */
function replacerOf(tx: Tx, articleId: number, replacing: Replacing, keys: Set<string>): Story['without'] {
  const slugs = new Map<string, string>()
  const slugFor = (slug: string): string => {
    const free = slugs.get(slug) ?? freeSlug(tx, slug || 'story', articleId)
    slugs.set(slug, free)
    return free
  }
  return ({ fields, document }) => {
    const read = { fields, document: readStoredDocument(document).document }
    const { content, keys: done } = replaceIn(read, replacing, 'story', isStoryPath(tx))
    for (const key of done) keys.add(key)
    if (done.length === 0) return null
    const { slug } = content.fields
    return slug === fields.slug ? content : { ...content, fields: { ...content.fields, slug: slugFor(slug) } }
  }
}

/** Publishes the public text without the name as a minor fix: its dates stay. */
function replaceInPublic(tx: Tx, { article, without, by }: Story, now: number): string[] {
  const { id: articleId, publishedRevisionId, status } = article
  const isOut = status === 'published' && publishedRevisionId !== null
  const content = isOut ? without(readRevision(tx, publishedRevisionId)) : null
  if (!content) return []
  const done = makePublic(tx, { articleId, content, kind: 'minor', note: null, by }, now)
  if (!done.ok) throw new Error(`Story ${articleId} could not take a free address.`)
  return done.value.tags
}

/** The scheduled publication takes another revision from now on, at the same time. */
function replaceInSchedule(tx: Tx, { article, without, by }: Story, now: number): void {
  const job = waitingJob(tx, article.id)
  const content = job && without(readRevision(tx, job.revisionId))
  if (!content) return
  const { slug } = content.fields
  const { id: revisionId } = addRevision(tx, { articleId: article.id, content, why: 'scheduled', by, now })
  reserveAddress(tx, slug, article.id)
  schedulePublication(tx, { ...job, revisionId, slug }, now)
}

function saveWorkingCopy(tx: Tx, { article, by }: Story, { fields, document }: RevisionContent, now: number): void {
  const { slug, headline, standfirst, kicker, lead, seo, sourceUrl, shortHeadline = '' } = fields
  const words = { slug, headline, standfirst, kicker, lead, seo, sourceUrl, shortHeadline, document }
  const stamps = { version: article.version + 1, savedAt: now, savedBy: by }
  tx.update(articles)
    .set({ ...words, ...stamps })
    .where(eq(articles.id, article.id))
    .run()
  const saved = workingArticle(tx, article.id)
  if (saved) keepWorkingCopy(tx, saved)
  indexWorkingCopyUnlessLong(tx, article.id)
}
