import type { RevisionContent } from '#db/commands/article/steps/revision.ts'
import type { KnownStory } from '#db/import/decide/known.ts'
import type { Incoming } from '#db/import/write/working-copy.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'

/** True if headline, standfirst and text of the working copy are those of the record. */
export function isSameText(known: KnownStory, { fields, story }: Incoming): boolean {
  return (
    known.headline === fields.headline &&
    known.standfirst === fields.standfirst &&
    known.document === story.document.json
  )
}

/** True if taking the record would change nothing. */
export function isSameStory(known: KnownStory, incoming: Incoming): boolean {
  const { fields, story } = incoming
  return (
    isSameText(known, incoming) &&
    hasSameDates(known, incoming) &&
    known.slug === fields.slug &&
    known.kicker === fields.kicker &&
    known.shortHeadline === (fields.shortHeadline ?? '') &&
    known.language === fields.language &&
    known.sourceId === fields.sourceId &&
    known.sourceUrl === fields.sourceUrl &&
    known.sourcePolicy === (fields.sourcePolicy ?? null) &&
    known.status === (story.state === 'public' ? 'published' : 'draft') &&
    isAlike(known.lead, fields.lead) &&
    isAlike(known.seo, fields.seo) &&
    known.sectionIds.join() === fields.sectionIds.join() &&
    known.topicIds.join() === fields.topicIds.join() &&
    known.authorIds.join() === fields.authorIds.join()
  )
}

function hasSameDates({ firstPublishedAt, modifiedAt }: KnownStory, { story, publishedAt }: Incoming): boolean {
  if (story.state === 'draft') return true
  return firstPublishedAt === publishedAt && (story.updatedAt === null || story.updatedAt === modifiedAt)
}

/** True if the record says what it said when it was last taken in, whatever was changed here since. */
export function isSameAsBase(base: RevisionContent, { fields, story }: Incoming): boolean {
  const said = ({ headline, standfirst, sectionIds, topicIds, authorIds, sourceUrl }: RevisionFields) =>
    JSON.stringify([headline, standfirst, sectionIds, topicIds, authorIds, sourceUrl])
  return (
    JSON.stringify(base.document) === story.document.json &&
    said(base.fields) === said(fields) &&
    base.fields.lead?.mediaId === fields.lead?.mediaId &&
    (story.shortHeadline === '' || story.shortHeadline === base.fields.shortHeadline) &&
    (story.seo.title === '' || story.seo.title === base.fields.seo.title) &&
    (story.seo.description === '' || story.seo.description === base.fields.seo.description)
  )
}

/** Compares without regard to the order of keys and to keys that are absent or undefined. */
function isAlike(one: object | null, other: object | null): boolean {
  if (one === null || other === null) return one === other
  const entries = (of: object) =>
    JSON.stringify(
      Object.entries(of)
        .filter(([, v]) => v !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  return entries(one) === entries(other)
}
