import type { Readable } from '#db/open.ts'
import { idsIn } from '#db/queries/public-row.ts'
import { site } from '#db/queries/site.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { type Card, paperCard, sectionCard, storyCard } from '#domain/card/card.ts'
import type { CardSubject } from '#domain/card/card-subject.ts'

type Story = { headline: string; language: string; sectionIds: string }

/** What the share picture of a story, a section or the paper shows now. Null where nothing public is of that name. */
export function cardOf(db: Readable, { of, id }: CardSubject): Card | null {
  if (of === 'story') reading(`article:${id}`)
  const story =
    of === 'story' &&
    statement<Story>(db, 'select headline, language, section_ids sectionIds from published where article_id = ?').get(
      id,
    )
  if (story === undefined) return null
  // Its settings tell of every section too.
  const paper = site(db)
  const sections = [...paper.sections, ...paper.subSections]
  if (story) {
    const [section = null] = idsIn(story.sectionIds).flatMap((one) => sections.find((known) => known.id === one) ?? [])
    return storyCard({ ...story, section }, paper)
  }
  if (of === 'paper') return paperCard(paper)
  const section = sections.find((one) => one.id === id)
  if (!section) return null
  const told = statement<{ strapline: string }>(db, 'select strapline from sections where id = ?').get(id)
  return sectionCard({ ...section, strapline: told?.strapline ?? '' }, paper)
}
