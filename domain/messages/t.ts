import { IntlMessageFormat } from 'intl-messageformat'
import { keyOf, longIdOf, textOf } from '#domain/messages/message-id.ts'
import { isSpokenToLeft, type Spoken, spoken } from '#domain/messages/spoken.ts'
import { intlTag } from '#domain/words/intl-tag.ts'

/** A sentence that `npm run messages` knows and that is said later, by `t`: no string, so that none is shown unsaid. */
export type Message = { readonly isSaidLater: true }
/** Texts and numbers that stand in place of `{name}`. */
export type Values = Readonly<Record<string, string | number | Date>>
/** A text that stands in the code, or a `Message`; a text that is made at run time has no translation. */
export type Written<M extends string> = string extends M ? never : M

const SYNTAX = /[{}]/
/** Letters that are written from right to left. */
const TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/
const formats = new Map<string, IntlMessageFormat>()

/** Formats of a sentence, read once: it costs more than to fill one in. */
export function formatOf(sentence: string, { language }: Spoken, hasTags: boolean): IntlMessageFormat {
  const key = `${language} ${hasTags} ${sentence}`
  const known = formats.get(key)
  if (known) return known
  const format = new IntlMessageFormat(sentence, intlTag(language), undefined, { ignoreTag: !hasTags })
  formats.set(key, format)
  return format
}

/** Returns an English sentence in the language that is spoken here, as it is written in its file. */
export function translated(message: string, { sentences }: Spoken): string {
  const id = longIdOf(message)
  return sentences[id] ?? sentences[id.slice(-4)] ?? textOf(message)
}

/**
 * Says a sentence in the language that is spoken here. `message` is the English one, in ICU's syntax:
 * `t('{n, plural, one {# story} other {# stories}} published', { n })`. Words that mean two things in English have a
 * context: `t('Open', {}, 'state of a live story')`. Only within functions, since a module is read before a language
 * is known; in tables use `msg`.
 */
export function t<const M extends string>(message: Written<M> | Message, values?: Values, context?: string): string {
  const here = spoken()
  const sentence = translated(keyOf(message as unknown as string, context), here)
  if (!SYNTAX.test(sentence)) return sentence
  return String(formatOf(sentence, here, false).format(values && isolated(values)))
}

/**
 * Puts Unicode's isolates around texts whose direction may differ from that of the sentence, such as an Arabic headline
 * in English: without them the marks beside it would move to its other end.
 */
export function isolated<V>(values: Readonly<Record<string, V>>): Record<string, V | string> {
  const mayDiffer = (text: string) => isSpokenToLeft() || TO_LEFT.test(text)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && mayDiffer(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
}

/** A sentence that goes into a field or is stored: without Unicode's isolates, which would count as its letters. */
export const withoutMarks = (said: string): string => said.replaceAll(/[\u2068\u2069]/g, '')

/** Marks a sentence in a table of a module, to be said later: `t(NAMES[kind])`. */
export const msg = <const M extends string>(message: Written<M>, context?: string): Message =>
  keyOf(message, context) as unknown as Message
