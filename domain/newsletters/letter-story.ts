import { madeByLine } from '#domain/article/fields/made-by.ts'
import { teaserKicker } from '#domain/article/lists/teaser-kicker.ts'
import type { StoryLook } from '#domain/newsletters/edition-document.ts'
import type { LetterStory } from '#domain/newsletters/edition.ts'
import { cutTo } from '#domain/picture/crop-sizes.ts'
import { feedPicture } from '#domain/syndication/item-content.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'
import type { TeaserView } from '#domain/views.ts'
import { bylineOf } from '#domain/words/byline.ts'
import { trimStandfirst } from '#domain/words/opening-of.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Crop of a picture and its widest file: twice the pixels that a letter shows, for sharp screens. */
const PICTURES = {
  big: { ratio: '16x9', widest: 1_200 },
  small: { ratio: '4x3', widest: 320 },
} as const

/**
 * A story as a letter shows it, with the words that readers' lists have for it and whole addresses; `origin` is that of
 * the paper. A byline that its kicker says already is left out.
 */
export function letterStory(story: TeaserView, look: StoryLook, speech: Speech, origin: string): LetterStory {
  const kicker = teaserKicker(story)
  const byline = bylineOf(story, speech)
  return {
    id: story.id,
    url: absolute(origin, articlePath(story.slug)),
    headline: story.headline,
    standfirst: trimStandfirst(story.standfirst) || trimStandfirst(story.firstLines),
    byline: [byline === kicker ? '' : byline, madeByLine(story.madeBy, speech.words)].filter(Boolean).join(' · '),
    kicker,
    language: story.language,
    picture: look === 'lines' ? null : pictureOf(story, PICTURES[look], origin),
  }
}

function pictureOf({ picture }: TeaserView, { ratio, widest }: (typeof PICTURES)['big' | 'small'], origin: string) {
  return picture && { ...feedPicture(origin, cutTo(picture, ratio), widest), alt: picture.alt }
}
