import { and, eq, inArray } from 'drizzle-orm'
import { freeSlug, isFreeSlug } from '#db/commands/article/steps/free-slug.ts'
import { keepBeforeSave, keepAfterSave } from '#db/commands/article/steps/keep-revision.ts'
import { saveTerms, type TermNoun } from '#db/commands/article/steps/save-terms.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import type { WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import { hasPicture } from '#db/commands/media/steps/has-picture.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { findOrAddSource } from '#db/commands/taxonomy/steps/find-or-add-source.ts'
import type { Tx } from '#db/engine/open.ts'
import { storyOwner, usesOf } from '#db/queries/media/owner-pictures.ts'
import { type MergedNoun, mergedSlug } from '#db/queries/taxonomy/merged-into.ts'
import { articles } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { ok, type Refusal, refuse } from '#domain/result.ts'
import { slugify } from '#domain/urls/slug.ts'

export type SaveInput = { id: number; version: number; fields: ArticleFields }
export type SaveRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'changed-meanwhile'
  | 'unknown-section'
  | 'unknown-topic'
  | 'unknown-author'
  | 'unknown-media'
  | 'slug-taken'

const TERMS = [
  ['sections', 'section'],
  ['topics', 'topic'],
  ['authors', 'author'],
] as const satisfies [TermNoun, MergedNoun][]

/**
 * Saves the given fields of the working copy if `version` is still the one that the person saw. Never changes a public
 * byte. Refused as a whole if a section, topic, byline or picture does not exist: nothing is half stored.
 */
export const saveArticle = commandOn(storyFor('article.edit'), (tx, article, input: SaveInput, { actor, now }) => {
  if (article.version !== input.version) return refuse('changed-meanwhile', { details: { version: article.version } })

  keepBeforeSave(tx, article, actor.id, now)
  const relations = saveRelations(tx, article.id, input.fields)
  if (relations) return relations
  const slug = slugFor(tx, article, input.fields)
  if (slug === null) return refuse('slug-taken', { field: 'slug' })
  if (input.fields.lead && !hasPicture(tx, input.fields.lead.mediaId)) return refuse('unknown-media', { field: 'lead' })

  const version = input.version + 1
  const stamps = { version, savedAt: now, savedBy: actor.id, hasChangesNotOut: true }
  const columns = { ...columnsOf(tx, input.fields), slug, ...stamps }
  const isAsSeen = and(eq(articles.id, article.id), eq(articles.version, input.version))
  if (tx.update(articles).set(columns).where(isAsSeen).run().changes !== 1) return refuse('changed-meanwhile')
  saveUses(tx, article, input.fields)
  keepAfterSave(tx, article.id, actor.id, now)
  const details = { version, fields: Object.keys(input.fields) }
  record(tx, { what: 'article.saved', actor, now, articleId: article.id, details })
  return ok({ version, slug })
})

/** The columns of the given fields: one that is undefined stays as it is. */
const columnsOf = (tx: Tx, { source, embargoUntil, licenceUntil, ...same }: ArticleFields) => ({
  ...same,
  embargoUntil: instantOf(embargoUntil),
  licenceUntil: instantOf(licenceUntil),
  sourceId: source && findOrAddSource(tx, source),
  sourceUrl: source === undefined ? undefined : (source?.url ?? null),
})

const instantOf = (iso: string | null | undefined) => (iso == null ? iso : Date.parse(iso))

/**
 * A requested slug must be free; without one, the slug of a never published story follows its headline until somebody
 * sets one.
 */
function slugFor(tx: Tx, article: WorkingArticle, fields: ArticleFields): string | null {
  if (fields.slug !== undefined && fields.slug !== article.slug) {
    return isFreeSlug(tx, fields.slug, article.id) ? fields.slug : null
  }
  const followsHeadline =
    fields.headline !== undefined &&
    fields.slug === undefined &&
    article.firstPublishedAt === null &&
    article.slug.replace(/-\d+$/, '') === slugify(article.headline).replace(/-\d+$/, '')
  return followsHeadline ? freeSlug(tx, slugify(fields.headline ?? ''), article.id) : article.slug
}

/** Updates the picture uses of the working copy if this save changes a picture. */
function saveUses(tx: Tx, article: WorkingArticle, { lead, document }: ArticleFields): void {
  if (lead === undefined && document === undefined) return
  const text = document ?? readStoredDocument(article.document).document
  const top = lead === undefined ? article.lead : lead
  savePictureUses(tx, storyOwner(article.id), 'working', { lead: top?.mediaId ?? null, ...usesOf(text) })
}

function saveRelations(tx: Tx, articleId: number, fields: ArticleFields): Refusal<SaveRefusal> | null {
  for (const [field, noun] of TERMS) {
    const slugs = fields[field]
    if (!slugs) continue
    const ids = idsOf(tx, noun, slugs)
    if (!ids) return refuse(`unknown-${noun}`, { field })
    saveTerms(tx, field, articleId, ids)
  }
  return null
}

/** The ids of slugs in their order; null if one is unknown. */
function idsOf(tx: Tx, noun: MergedNoun, slugs: readonly string[]): number[] | null {
  const { [noun]: table } = TERM_TABLES
  const rows = tx.select({ id: table.id, slug: table.slug }).from(table).where(inArray(table.slug, slugs)).all()
  const bySlug = new Map(rows.map((row) => [row.slug, row.id]))
  // A desk page that was open during a merge still sends the old slug.
  const ids = slugs.map((slug) => bySlug.get(slug) ?? mergedSlug(tx, noun, slug))
  return ids.every((id) => id !== null) ? [...new Set(ids)] : null
}
