import type { NameForm, NamePlace, Occurrence } from '#domain/names/name-form.ts'
import { findNames } from '#domain/names/name-pattern.ts'
import { type Edit, edited, type Visit, visitWords, type Words } from '#domain/names/words-of.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Characters on each side of a name by which it is known again, and those that are shown. */
const KNOWN_BY = 24
const SHOWN = 60

/** Forms with their replacements, and the keys of the occurrences that were chosen: all others are namesakes. */
export type Replacing = { forms: readonly NameForm[]; keys: ReadonlySet<string> }
export type FoundName = Omit<Occurrence, 'isPublic' | 'isByHand'>

/**
 * Every occurrence of the forms in a story’s `fields` and `document`, or in other JSON, which is named by its `place`;
 * `as` is the kind of all its places. It is known by its place, the words around it, and its number among those that
 * have all this in common: it has the same key in every version.
 */
export function namesIn(content: object, forms: readonly NameForm[], place: string, as?: NamePlace): FoundName[] {
  const names = namesWith(forms)
  const all: FoundName[] = []
  visitContent(content, place, (words) => {
    for (const { edit: _, ...found } of names(words)) all.push({ ...found, place: as ?? words.kind })
    return []
  })
  return all
}

/**
 * The content with each chosen occurrence replaced, and their keys; the same object where none was. A link to a story
 * keeps its mark only if `isAddress` says that its new path exists.
 */
export function replaceIn<C extends object>(
  content: C,
  { forms, keys }: Replacing,
  place: string,
  isAddress: (path: string) => boolean = () => false,
): { content: C; keys: string[] } {
  const names = namesWith(forms)
  const done: string[] = []
  const copy = structuredClone(content)
  visitContent(copy, place, (words) => {
    const chosen = names(words).filter(({ key }) => keys.has(key))
    done.push(...chosen.map(({ key }) => key))
    const edits = chosen.map(({ edit }) => edit)
    const leads = words.kind !== 'link' || isAddress(edited(words.text, edits))
    return leads ? edits : edits.map((edit) => ({ ...edit, as: '' }))
  })
  return { content: done.length > 0 ? copy : content, keys: done }
}

function visitContent(content: object, place: string, visit: Visit): void {
  const { fields, document } = content as Record<string, Record<string, unknown>>
  if (!fields) return visitWords(content as Record<string, unknown>, place, 'text', visit)
  visitWords(fields, 'story', 'text', visit)
  visitWords(document ?? {}, 'document', 'text', visit)
}

/** Returns a function that finds the names in words, one after the other. */
function namesWith(forms: readonly NameForm[]): (words: Words) => (Omit<FoundName, 'place'> & { edit: Edit })[] {
  const seen = new Map<string, number>()
  return ({ place, text, isAddress }) =>
    findNames(text, forms, isAddress ? 'address' : 'text').map(({ at, length, form }) => {
      const name = text.slice(at, at + length)
      const [before, after] = [text.slice(0, at), text.slice(at + length)]
      const known = [place, before.slice(-KNOWN_BY), name, after.slice(0, KNOWN_BY)].join('\0')
      const nth = (seen.get(known) ?? 0) + 1
      seen.set(known, nth)
      const words = forms[form]?.replacement ?? ''
      const replacement = isAddress ? slugify(words, '') : fitted(words, before, name)
      const shown = { before: endOf(before), name, after: beginOf(after), replacement }
      return { key: digest(`${nth}\0${known}`), form, ...shown, edit: { at, length, as: replacement } }
    })
}

/** Whole words beside a name, with an ellipsis where there are more. */
const endOf = (text: string): string =>
  text.length <= SHOWN ? text : `…${text.slice(-SHOWN).replace(/^\S*(?=\s)/, '')}`
const beginOf = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/(?<=\s)\S*$/, '')}…`

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
