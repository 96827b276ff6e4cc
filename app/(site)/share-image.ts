import { readSite } from '#app/(site)/reads.ts'
import { pathOfCard } from '#db/media/card/path-of-card.ts'
import { type CardSubject, THE_PAPER } from '#domain/card/card-subject.ts'
import { CARD_SIZE, type Card, paperCard, pictureStoryCard, sectionCard, storyCard } from '#domain/card/card.ts'
import { type ShareImage, shareImage } from '#domain/seo/image.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { ArticleView, SectionView } from '#domain/views.ts'
import { env } from '#env.ts'

/** Describes a share card in the metadata of a page; its alt text repeats the words that the card shows. */
function imageOf(subject: CardSubject, card: Card): ShareImage {
  const url = absolute(env.siteUrl, pathOfCard(subject, card))
  return { url, ...CARD_SIZE, alt: [card.title, card.line, card.label, card.paper].filter(Boolean).join(' – ') }
}

export const readPaperCard = (): ShareImage => imageOf(THE_PAPER, paperCard(readSite()))

export const readSectionCard = (section: SectionView): ShareImage =>
  imageOf({ of: 'section', id: section.id }, sectionCard(section, readSite()))

/** Returns the story's lead picture, cropped for sharing, or else its share card. */
export function readShareImage({ id, headline, language, sections, picture }: ArticleView): ShareImage {
  const subject = { of: 'story', id } as const
  const story = { headline, language, section: sections[0] ?? null }
  if (!picture) return imageOf(subject, storyCard(story, readSite()))
  const alt = picture.alt || headline
  const card = pictureStoryCard(story, picture, readSite())
  if (card && 'title' in card) return imageOf(subject, card)
  if (!card) return { ...shareImage(picture, env.siteUrl), alt }
  return { url: absolute(env.siteUrl, pathOfCard(subject, card)), ...CARD_SIZE, alt }
}
