import { readSite } from '#app/(site)/reads.ts'
import { cardDigest } from '#db/media/card/card-digest.ts'
import { CARD_SIZE, type Card, paperCard, sectionCard, storyCard } from '#domain/card/card.ts'
import { type CardSubject, cardFile, THE_PAPER } from '#domain/card/card-subject.ts'
import { type ShareImage, shareImage } from '#domain/seo/image.ts'
import { absolute, cardPath } from '#domain/urls/paths.ts'
import type { ArticleView, SectionView } from '#domain/views.ts'
import { env } from '#env.ts'

/** A card as the head of a page tells it: in other words than pixels it says what it shows. */
function imageOf(subject: CardSubject, card: Card): ShareImage {
  const url = absolute(env.siteUrl, cardPath(cardFile(subject, cardDigest(card))))
  return { url, ...CARD_SIZE, alt: [card.title, card.line, card.label, card.paper].filter(Boolean).join(' – ') }
}

export const readPaperCard = (): ShareImage => imageOf(THE_PAPER, paperCard(readSite()))

export const readSectionCard = (section: SectionView): ShareImage =>
  imageOf({ of: 'section', id: section.id }, sectionCard(section, readSite()))

/** A story's own picture, cut for it, or its card. */
export function readShareImage({ id, headline, language, sections, picture }: ArticleView): ShareImage {
  if (picture) return { ...shareImage(picture, env.siteUrl), alt: picture.alt || headline }
  return imageOf({ of: 'story', id }, storyCard({ headline, language, section: sections[0] ?? null }, readSite()))
}
