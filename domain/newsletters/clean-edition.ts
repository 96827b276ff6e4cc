import { isSafeHref, isWebAddress } from '#domain/document/blocks/href.ts'
import type { Edition, LetterPicture, LetterSpan, LetterStory } from '#domain/newsletters/edition.ts'
import { letterLine, letterWhitespace } from '#domain/newsletters/letter-line.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'

/**
 * The edition as it is written, the same for HTML and plain text: each text on one line, no address that is not one, no
 * story without a headline, no empty part or paragraph.
 */
export const cleanEdition = (edition: Edition): Edition => ({
  ...edition,
  paper: letterLine(edition.paper),
  list: letterLine(edition.list),
  date: letterLine(edition.date),
  subject: letterLine(edition.subject),
  preheader: letterLine(edition.preheader),
  above: edition.above.map(cleanSpans).filter((spans) => spans.some(({ text }) => text.trim() !== '')),
  parts: edition.parts
    .map(({ heading, look, stories }) => ({ heading: letterLine(heading), look, stories: stories.flatMap(cleanStory) }))
    .filter(({ stories }) => stories.length > 0),
  corrections: edition.corrections
    .map(({ headline, url, note }) => ({
      headline: letterLine(headline),
      url: url !== null && isWebAddress(url) ? url : null,
      note: letterLine(url === null ? newsletterWordsOf(edition.language).words.letter.withdrawn : note),
    }))
    .filter(({ headline }) => headline !== ''),
  address: edition.address.map(letterLine).filter((line) => line !== ''),
})

/** Spaces between spans part words, so that the spans keep those around them. */
const cleanSpans = (spans: LetterSpan[]): LetterSpan[] =>
  spans.map((span) => {
    const text = letterWhitespace(span.text)
    const isLink = span.href !== null && isSafeHref(span.href) && text.trim() !== ''
    return { text, href: isLink ? span.href : null }
  })

function cleanStory(story: LetterStory): LetterStory[] {
  const headline = letterLine(story.headline)
  if (headline === '' || !isWebAddress(story.url)) return []
  return [
    {
      ...story,
      headline,
      standfirst: letterLine(story.standfirst),
      byline: letterLine(story.byline),
      kicker: letterLine(story.kicker),
      picture: cleanPicture(story.picture),
    },
  ]
}

const cleanPicture = (picture: LetterPicture | null): LetterPicture | null =>
  picture && isWebAddress(picture.src) && picture.width > 0 && picture.height > 0
    ? { ...picture, alt: letterLine(picture.alt) }
    : null
