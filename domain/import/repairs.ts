import { decodedText } from '#domain/import/decoded-text.ts'
import { cleanText } from '#domain/text/clean-text.ts'

/** Collects messages about fields of a record that were repaired or left out, each once. */
export type Warn = (what: string) => void

const LONGEST_NAME = 200
const MOST_NAMES = 100

/** Reads a text; null where the field is missing, or, with a warning, where it holds something else. */
export function textIn(value: unknown, field: string, warn: Warn): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return cleanText(value).trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  warn(`${field} is no text and was left out`)
  return null
}

/** Reads a one-line text that other systems write as HTML, and decodes its character references. */
export const lineIn = (value: unknown, field: string, warn: Warn): string | null => {
  const text = textIn(value, field, warn)
  return text === null ? null : cleanText(decodedText(text)).trim()
}

/** Splits a text after at most `max` characters: after a sentence, otherwise after a word. */
export function cutAt(text: string, max: number): { kept: string; rest: string } {
  if (text.length <= max) return { kept: text, rest: '' }
  const head = text.slice(0, max)
  const sentence = Math.max(
    ...[...head.matchAll(/[.!?…]["'”’»)]*\s|[。！？]/gu)].map((end) => end.index + end[0].length),
    0,
  )
  const end = sentence > max / 2 ? sentence : Math.max(head.lastIndexOf(' '), 0) || max
  // Half of a surrogate pair would be removed on either side.
  const at = /[\ud800-\udbff]$/.test(text.slice(0, end)) ? end - 1 : end
  return { kept: text.slice(0, at).trim(), rest: text.slice(at).trim() }
}

/** Reads slugs or names: a single one counts as a list, and entries that are not text are left out. */
export function namesIn(value: unknown, field: string, warn: Warn): string[] {
  if (value === null || value === undefined) return []
  const given: unknown[] = Array.isArray(value) ? value : [value]
  const names = given.flatMap((one) => nameIn(one, field, warn))
  if (names.length > MOST_NAMES) warn(`${field} names ${names.length}: the first ${MOST_NAMES} were kept`)
  return names.slice(0, MOST_NAMES)
}

function nameIn(value: unknown, field: string, warn: Warn): string[] {
  const plain = typeof value === 'object' && value !== null ? nameOf(value) : value
  const name = textIn(plain, `an entry of ${field}`, warn)
  if (name === null || name === '') {
    if (name === '' || value === null) warn(`an empty entry of ${field} was left out`)
    return []
  }
  return [shortName(name, field, warn)]
}

/** Some systems write `{slug, name}` instead of a slug or a name. */
const nameOf = (value: object): unknown =>
  'slug' in value && value.slug ? value.slug : 'name' in value ? value.name : value

export function shortName(name: string, field: string, warn: Warn): string {
  if (name.length <= LONGEST_NAME) return name
  warn(`${field}: a name of ${name.length} characters was cut at ${LONGEST_NAME}`)
  return cutAt(name, LONGEST_NAME).kept
}
