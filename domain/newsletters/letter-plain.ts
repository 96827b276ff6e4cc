import { cleanEdition } from '#domain/newsletters/clean-edition.ts'
import type { Edition, LetterSpan, LetterStory } from '#domain/newsletters/edition.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'

/** A line between the parts of the letter. */
export const PLAIN_RULE = '-'.repeat(40)

/**
 * Renders an edition as plain text with the words of `letterHtml`, in the same order, each address after the words that
 * lead there. Alternative texts of pictures are left out with the pictures, and the preheader, which mail programs take
 * from here themselves.
 */
export function letterPlain(given: Edition): string {
  const edition = cleanEdition(given)
  const { paper, list, date, links, isHandedOver = false } = edition
  const { letter: words, change } = newsletterWordsOf(edition.language).words
  const blocks = [
    lines(words.inBrowser, links.webCopy),
    lines(paper, list, date),
    ...edition.above.map(plainParagraph),
    ...edition.parts.flatMap(({ heading, stories }) => [PLAIN_RULE, heading, ...stories.map(plainStory)]),
    ...plainCorrections(edition),
    PLAIN_RULE,
    lines(words.toPaper(paper), links.home),
    lines(words.why(list, paper), isHandedOver ? '' : words.untracked),
    lines(...edition.address),
    ...(isHandedOver ? [] : [lines(change, links.preferences), lines(words.leave, links.leave)]),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

const lines = (...given: string[]): string => given.filter((line) => line !== '').join('\n')

/** An address in a sentence stands between angle brackets, as RFC 3986 advises (appendix C). */
const plainParagraph = (spans: LetterSpan[]): string =>
  spans
    .map(({ text, href }) => (href === null ? text : `${text} <${href}>`))
    .join('')
    .trim()

const plainStory = ({ kicker, headline, standfirst, byline, url }: LetterStory): string =>
  lines(kicker, headline, standfirst, byline, url)

const plainCorrections = ({ corrections, language }: Edition): string[] =>
  corrections.length === 0
    ? []
    : [
        PLAIN_RULE,
        newsletterWordsOf(language).words.letter.correctedSince,
        ...corrections.map(({ headline, url, note }) => lines(headline, note, url ?? '')),
      ]
