import { and, eq, max } from 'drizzle-orm'
import { freeSlug } from '#db/commands/article/steps/free-slug.ts'
import { keepWorkingCopy } from '#db/commands/article/steps/keep-revision.ts'
import { makePublic } from '#db/commands/article/steps/make-public.ts'
import { addRevision, contentOf, type RevisionContent, readRevision } from '#db/commands/article/steps/revision.ts'
import { schedulePublication, waitingJob } from '#db/commands/article/steps/schedule-publication.ts'
import { type WorkingArticle, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { reserveAddress } from '#db/commands/article/steps/write-publication.ts'
import { replaceElsewhere } from '#db/commands/names/steps/replace-elsewhere.ts'
import { replaceInRow } from '#db/commands/names/steps/replace-in-row.ts'
import { indexWorkingCopyUnlessLong } from '#db/commands/search/steps/index-working-copy.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { isStoryPath } from '#db/queries/names/replaced-names.ts'
import type { SlotsRow } from '#db/queries/names/words-elsewhere.ts'
import { articles, replacedStories, revisions } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { namesInStory, replaceInStory, type Replacing } from '#domain/names/names-in-story.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Input = { replacementId: number; articleId: number; replacing: Replacing; slots: readonly SlotsRow[] }
type Done = { replaced: number; missed: number; tags: string[] }

const UPTO = prepared({ id: revisions.articleId }, (db, { id }) =>
  db
    .select({ id: max(revisions.id) })
    .from(revisions)
    .where(eq(revisions.articleId, id)),
)
const OLDER = prepared({ id: revisions.articleId }, (db, { id }) =>
  db.select({ id: revisions.id }).from(revisions).where(eq(revisions.articleId, id)),
)
const IS_DONE = prepared(columns(replacedStories, 'replacementId', 'articleId'), (db, row) =>
  db
    .select({ at: replacedStories.at })
    .from(replacedStories)
    .where(and(eq(replacedStories.replacementId, row.replacementId), eq(replacedStories.articleId, row.articleId))),
)

/**
 * Replaces the chosen occurrences in a story within the caller's transaction: in its working copy, what readers see,
 * what is scheduled, and the words about it elsewhere. Null if there is no such story, or the act has done it.
 */
export function replaceInOneStory(
  tx: Tx,
  actor: Actor,
  { replacementId, articleId, replacing, slots }: Input,
  now: number,
): Done | null {
  const article = workingArticle(tx, articleId)
  if (!article || IS_DONE.get(tx, { replacementId, articleId })) return null
  // All that was written until now is a revision, which is read without the name.
  keepWorkingCopy(tx, article)
  const revisionUpto = UPTO.get(tx, { id: articleId })?.id ?? 0
  const story = { article, replacer: replacerOf(tx, articleId, replacing), by: actor.id, now }
  const working = story.replacer.of(contentOf(article))
  const tags = [
    ...replaceInPublic(tx, story),
    ...replaceElsewhere(tx, { articleId, replacing, keys: story.replacer.keys }),
  ]
  for (const row of slots)
    tags.push(...replaceInRow(tx, { articleId, replacing, row, keys: story.replacer.keys, by: actor.id }, now))
  replaceInSchedule(tx, story)
  saveWorkingCopy(tx, story, working)
  const { keys } = story.replacer
  const missed = missedKeys(tx, { articleId, replacing, keys })
  const replaced = replacing.keys.size - missed
  const row = { replacementId, articleId, revisionUpto, keys: [...replacing.keys], replaced, at: now }
  tx.insert(replacedStories).values(row).run()
  record(tx, { what: 'article.name-replaced', actor, now, articleId, details: { replacement: replacementId } })
  return { replaced, missed, tags }
}

type Story = { article: WorkingArticle; replacer: ReturnType<typeof replacerOf>; by: string | null; now: number }

/** Replaces in contents of the story, of which those with the same new slug get the same free one. */
function replacerOf(tx: Tx, articleId: number, replacing: Replacing) {
  const slugs = new Map<string, string>()
  const keys = new Set<string>()
  const slugFor = (slug: string): string => {
    const free = slugs.get(slug) ?? freeSlug(tx, slug || 'story', articleId)
    slugs.set(slug, free)
    return free
  }
  return {
    keys,
    of({ fields, document: stored }: RevisionContent): RevisionContent {
      const { document } = readStoredDocument(stored)
      const done = replaceInStory({ fields, document }, replacing, isStoryPath(tx))
      for (const key of done.keys) keys.add(key)
      const { slug } = done.content.fields
      return slug === fields.slug
        ? done.content
        : { ...done.content, fields: { ...done.content.fields, slug: slugFor(slug) } }
    },
  }
}

const isChanged = (before: RevisionContent, after: RevisionContent): boolean =>
  JSON.stringify(after) !== JSON.stringify(before)

/** Publishes the public text without the name as a minor fix: its dates stay. */
function replaceInPublic(tx: Tx, { article, replacer, by, now }: Story): string[] {
  const { id: articleId, publishedRevisionId, status } = article
  if (status !== 'published' || publishedRevisionId === null) return []
  const before = readRevision(tx, publishedRevisionId)
  const content = replacer.of(before)
  if (!isChanged(before, content)) return []
  const done = makePublic(tx, { articleId, content, kind: 'minor', note: null, by }, now)
  if (!done.ok) throw new Error(`Story ${articleId} could not take a free address.`)
  return done.value.tags
}

/** The scheduled publication takes another revision from now on, at the same time. */
function replaceInSchedule(tx: Tx, { article, replacer, by, now }: Story): void {
  const job = waitingJob(tx, article.id)
  if (!job) return
  const before = readRevision(tx, job.revisionId)
  const content = replacer.of(before)
  if (!isChanged(before, content)) return
  const { slug } = content.fields
  const { id: revisionId } = addRevision(tx, { articleId: article.id, content, why: 'scheduled', by, now })
  reserveAddress(tx, slug, article.id)
  schedulePublication(tx, { ...job, revisionId, slug }, now)
}

function saveWorkingCopy(tx: Tx, { article, by, now }: Story, { fields, document }: RevisionContent): void {
  if (!isChanged(contentOf(article), { fields, document })) return
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

/** How many of the chosen occurrences are nowhere any more: the text was changed since they were shown. */
function missedKeys(
  tx: Tx,
  { articleId, replacing, keys }: { articleId: number; replacing: Replacing; keys: Set<string> },
): number {
  const missing = new Set([...replacing.keys].filter((key) => !keys.has(key)))
  if (missing.size === 0) return 0
  for (const { id } of OLDER.all(tx, { id: articleId })) {
    const { fields, document } = readRevision(tx, id)
    const names = namesInStory({ fields, document: readStoredDocument(document).document }, replacing.forms)
    for (const { key } of names) missing.delete(key)
  }
  return missing.size
}
