import type { NameForm, NamePlace, Occurrence } from '#domain/names/name-form.ts'
import { findNames, findNamesInAddress } from '#domain/names/name-pattern.ts'
import { type Words, wordsOf } from '#domain/names/story-words.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Characters on each side of a name by which it is known again, and those that are shown. */
const KNOWN_BY = 24
const SHOWN = 60

type Content = { fields: unknown; document: unknown }
/** Forms with their replacements, and the keys of the occurrences that were chosen: all others are namesakes. */
export type Replacing = { forms: readonly NameForm[]; keys: ReadonlySet<string> }
export type FoundName = Omit<Occurrence, 'isPublic'>
type Placed = FoundName & { at: number; length: number; fits: string }
type Of = { place: string; kind: NamePlace }

/** Every occurrence of the forms in a story’s fields and document. */
export const namesInStory = (content: Content, forms: readonly NameForm[]): FoundName[] =>
  [...wordsOfStory(content)].flatMap(namesWith(forms))

/** The same in other JSON, as a slot of the front; `kind` is that of all its places. */
export const namesInJson = (json: object, forms: readonly NameForm[], { place, kind }: Of): FoundName[] =>
  [...wordsOf(json as Record<string, unknown>, place, kind)]
    .map((words) => ({ ...words, kind }))
    .flatMap(namesWith(forms))

/**
 * The story with each chosen occurrence replaced, and their keys; the same object where none was. A link to a story keeps
 * its mark only if `isAddress` says that its new path exists.
 */
export function replaceInStory<C extends Content>(
  content: C,
  replacing: Replacing,
  isAddress: (path: string) => boolean,
): { content: C; keys: string[] } {
  const copy = structuredClone(content)
  const keys = replaced([...wordsOfStory(copy)], replacing, isAddress)
  return { content: keys.length > 0 ? copy : content, keys }
}

/** The same in other JSON, which is edited in place. Returns the keys of those that were replaced. */
export const replaceInJson = (json: object, replacing: Replacing, { place, kind }: Of): string[] =>
  replaced([...wordsOf(json as Record<string, unknown>, place, kind)], replacing, () => false)

function* wordsOfStory({ fields, document }: Content): Generator<Words> {
  yield* wordsOf(fields as Record<string, unknown>, 'story', 'text')
  yield* wordsOf(document as Record<string, unknown>, 'document', 'text')
}

function replaced(all: readonly Words[], { forms, keys }: Replacing, isAddress: (path: string) => boolean): string[] {
  const names = namesWith(forms)
  return all.flatMap((words) => {
    const chosen = names(words).filter(({ key }) => keys.has(key))
    const leads = words.kind !== 'link' || isAddress(pathWith(words.text, chosen))
    if (chosen.length > 0) words.edit(chosen.map(({ at, length, fits }) => ({ at, length, as: leads ? fits : '' })))
    return chosen.map(({ key }) => key)
  })
}

const pathWith = (path: string, names: readonly Placed[]): string =>
  names.reduceRight((now, { at, length, fits }) => now.slice(0, at) + fits + now.slice(at + length), path)

/**
 * Returns a function that finds the names in words, one after the other. An occurrence is known by its place, the words
 * around it, and its number among those that have all this in common: it has the same key in every version.
 */
function namesWith(forms: readonly NameForm[]): (words: Words) => Placed[] {
  const seen = new Map<string, number>()
  return ({ place, kind, text, isAddress }) => {
    const found = isAddress ? findNamesInAddress(text, forms) : findNames(text, forms)
    return found.map(({ at, length, form }) => {
      const name = text.slice(at, at + length)
      const [before, after] = [text.slice(0, at), text.slice(at + length)]
      const known = [place, before.slice(-KNOWN_BY), name, after.slice(0, KNOWN_BY)].join('\0')
      const nth = (seen.get(known) ?? 0) + 1
      seen.set(known, nth)
      const words = forms[form]?.replacement ?? ''
      const fits = isAddress ? slugify(words, '') : fitted(words, before, name)
      const shown = { before: before.slice(-SHOWN), name, after: after.slice(0, SHOWN) }
      return { key: digest(`${nth}\0${known}`), place: kind, form, ...shown, replacement: fits, at, length, fits }
    })
  }
}

/** Capitals where the name was in capitals, and one at the beginning of a sentence. */
function fitted(replacement: string, before: string, name: string): string {
  const letters = name.replace(/\P{L}/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return replacement.toUpperCase()
  }
  const begins = /(?:^|[.!?…]["”’»)]*\s)["“‘«(¿¡]*$/u.test(before)
  return begins ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
}

/** A digest of 64 bits (two FNV-1a): it tells the few occurrences of a story apart, and is no secret. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + at), 0x01000193)
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('-')
}
