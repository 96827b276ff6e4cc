import { textIn, type Warn } from '#domain/import/repairs.ts'

/** What a story may be in (`articleFields`): a tag of BCP 47 that begins with a language. */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** A language tag as BCP 47 writes it (`pt_br` is pt-BR); null where it is none. */
export function languageTag(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))
    return tag !== undefined && TAG.test(tag) && !/^(und|mul|zxx|mis)\b/.test(tag) ? tag : null
  } catch {
    return null
  }
}

/** The language that a record names, or null with a warning where it names none that there is. */
export function languageIn(value: unknown, warn: Warn): string | null {
  const text = textIn(value, 'language', warn)
  if (!text) return null
  const tag = languageTag(text)
  if (tag === null) warn(`language is no tag of BCP 47 such as en or zh-Hant, and was left out: ${text.slice(0, 40)}`)
  return tag
}
