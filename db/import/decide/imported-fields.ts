import { freeSlug } from '#db/commands/article/steps/free-slug.ts'
import type { Tx } from '#db/engine/open.ts'
import type { KnownStory } from '#db/import/decide/known.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import type { ImportContext } from '#db/import/write/import-context.ts'
import type { Lead } from '#domain/article/fields/fields.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'

export const LONGEST_SLUG = 120

/** The fields of a story that takes the record; terms that are missing are created. */
export function importedFields(
  tx: Tx,
  story: Prepared,
  known: KnownStory | null,
  { terms, language }: ImportContext,
): RevisionFields {
  const sourcePolicy = policyFor(story, known)
  const shortHeadline = story.shortHeadline || known?.shortHeadline
  return {
    slug: slugFor(tx, story, known),
    headline: story.headline,
    standfirst: story.standfirst,
    kicker: story.kicker || (known?.kicker ?? ''),
    language: languageFor(story, known, language),
    sectionIds: terms.idsOf(tx, 'sections', story.sections),
    topicIds: terms.idsOf(tx, 'tags', story.topics),
    authorIds: terms.idsOf(tx, 'authors', story.authors),
    sourceId: story.source ? terms.idOf(tx, 'sources', story.source.name, story.source.url) : null,
    sourceUrl: story.source?.url ?? null,
    lead: story.lead ? leadFor(story.lead, known) : null,
    seo: seoFor(story, known),
    ...(known?.live && { live: known.live }),
    ...(sourcePolicy && { sourcePolicy }),
    ...(known?.licenceUntil != null && { licenceUntil: known.licenceUntil }),
    ...(known?.genre && { genre: known.genre }),
    ...(shortHeadline && { shortHeadline }),
    ...(known?.longRead && { longRead: known.longRead }),
    ...(known?.madeBy && { madeBy: known.madeBy }),
  }
}

/** A record that search engines are to leave out; one that no longer says so counts while nobody edited the story. */
function policyFor({ isHidden }: Prepared, known: KnownStory | null) {
  if (isHidden) return 'no-index'
  return known?.savedBy === null && known.sourcePolicy === 'no-index' ? null : known?.sourcePolicy
}

function seoFor({ seo: { title, description } }: Prepared, known: KnownStory | null): RevisionFields['seo'] {
  if (title === '' && description === '') return known?.seo ?? {}
  return { ...(title !== '' && { title }), ...(description !== '' && { description }) }
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

/** Keeps the texts that were written here about the same picture, where the record says none. */
function leadFor({ mediaId, texts, ...library }: NonNullable<Prepared['lead']>, known: KnownStory | null): Lead {
  const present = known?.lead?.mediaId === mediaId ? known.lead : null
  return {
    ...present,
    mediaId,
    alt: texts.alt || (present?.alt ?? ''),
    caption: texts.caption || (present?.caption ?? library.caption),
    credit: texts.credit || (present?.credit ?? library.credit),
  }
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
