import type { ReaderLetter } from '#domain/letters/letter.ts'
import { dateAndTime } from '#domain/words/dates.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'

const KINDS = {
  'newsletter-confirm': 'confirm',
  'newsletter-known': 'known',
  'newsletter-address': 'address',
} as const satisfies Record<Exclude<ReaderLetter['template'], 'copy-confirm'>, string>

/** Renders a letter to a reader about their newsletters as plain text, in `language` (a BCP 47 tag). */
export function readerLetterText(
  letter: ReaderLetter,
  zone: string,
  language: string,
): { subject: string; text: string } {
  const { letters } = newsletterWordsOf(language).words
  const { subject, text } =
    letter.template === 'copy-confirm'
      ? republishWordsOf(language).words.letters.confirm
      : letters[KINDS[letter.template]]
  const until = letters.until(dateAndTime(letter.until, speechIn(zone, language)))
  const lists = letter.lists.map((name) => `– ${name}`).join('\n')
  const parts = [letters.hello, text(letter.paper), lists, letter.link, until, letters.ignore]
  return { subject: subject(letter.paper), text: `${parts.filter(Boolean).join('\n\n')}\n` }
}
