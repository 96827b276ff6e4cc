import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { site } from '#db/queries/settings/site.ts'
import { published, sections as allSections } from '#db/schema/tables.ts'
import type { Lead } from '#domain/article/fields/fields.ts'
import { mediaTag } from '#domain/article/tags.ts'
import type { CardSubject } from '#domain/card/card-subject.ts'
import { type Card, type PictureCard, paperCard, pictureStoryCard, sectionCard, storyCard } from '#domain/card/card.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import type { PictureView } from '#domain/views.ts'

const STORY = prepared({ id: published.articleId }, (db, { id }) =>
  db
    .select(columns(published, 'headline', 'language', 'sectionIds', 'lead'))
    .from(published)
    .where(eq(published.articleId, id)),
)
const STRAPLINE = prepared({ id: allSections.id }, (db, { id }) =>
  db.select({ strapline: allSections.strapline }).from(allSections).where(eq(allSections.id, id)),
)

/**
 * The present content of the share picture of a story, a section or the paper, in the paper's look or in one that is
 * tried; null if nothing public has this id.
 */
export function cardOf(db: Readable, { of, id }: CardSubject, look: LookChange = {}): Card | PictureCard | null {
  if (of === 'story') reading(`article:${id}`)
  const story = of === 'story' && STORY.get(db, { id })
  if (story === undefined) return null
  // The tag of the paper's settings covers every section too.
  const paper = site(db, look)
  const sections = [...paper.sections, ...paper.subSections]
  if (story) {
    const { headline, language } = story
    const [section = null] = story.sectionIds.flatMap((one) => sections.find((known) => known.id === one) ?? [])
    const picture = leadPicture(db, story.lead)
    const facts = { headline, language, section }
    return (picture && pictureStoryCard(facts, picture, paper)) ?? storyCard(facts, paper)
  }
  if (of === 'paper') return paperCard(paper)
  const section = sections.find((one) => one.id === id)
  if (!section) return null
  const facts = STRAPLINE.get(db, { id })
  return sectionCard({ ...section, strapline: facts?.strapline ?? '' }, paper)
}

function leadPicture(db: Readable, lead: Lead | null): PictureView | null {
  if (!lead) return null
  reading(mediaTag(lead.mediaId))
  return toPicture(lead, picturesOf(db, [lead.mediaId]))
}
