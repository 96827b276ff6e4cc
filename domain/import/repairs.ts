import { decodedText } from '#domain/import/decoded-text.ts'
import { cleanText } from '#domain/text/clean-text.ts'

/** Says what of a record was put right or left out, once each. */
export type Warn = (what: string) => void

const LONGEST_NAME = 200
const MOST_NAMES = 50

/** A text, or null with a warning where the field holds something else. Nothing is nothing. */
export function textIn(value: unknown, field: string, warn: Warn): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return cleanText(value).trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  warn(`${field} is no text and was left out`)
  return null
}

/** A line of text that other systems write as HTML: what they escaped there is text here. */
export const lineIn = (value: unknown, field: string, warn: Warn): string | null => {
  const text = textIn(value, field, warn)
  return text === null ? null : cleanText(decodedText(text)).trim()
}

/** The first `max` characters at most, cut after a sentence or else a word, and what is left over. */
export function cutAt(text: string, max: number): { kept: string; rest: string } {
  if (text.length <= max) return { kept: text, rest: '' }
  const head = text.slice(0, max)
  const sentence = Math.max(
    ...[...head.matchAll(/[.!?…]["'”’»)]*\s|[。！？]/gu)].map((end) => end.index + end[0].length),
    0,
  )
  const end = sentence > max / 2 ? sentence : Math.max(head.lastIndexOf(' '), 0) || max
  // Half of a pair would be removed on either side.
  const at = /[\ud800-\udbff]$/.test(text.slice(0, end)) ? end - 1 : end
  return { kept: text.slice(0, at).trim(), rest: text.slice(at).trim() }
}

/** Slugs or names: a single one counts as a list, and what is none is left out. */
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

/** Some systems write `{slug, name}` where a slug or a name is meant. */
const nameOf = (value: object): unknown =>
  'slug' in value && value.slug ? value.slug : 'name' in value ? value.name : value

export function shortName(name: string, field: string, warn: Warn): string {
  if (name.length <= LONGEST_NAME) return name
  warn(`${field}: a name of ${name.length} characters was cut at ${LONGEST_NAME}`)
  return cutAt(name, LONGEST_NAME).kept
}
