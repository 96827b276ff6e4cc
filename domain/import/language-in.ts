import { textIn, type Warn } from '#domain/import/repairs.ts'

/** Language of a story (`articleFields`): a BCP 47 tag that begins with a language. */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Normalises a language tag by BCP 47 (`pt_br` becomes pt-BR); null where it is invalid. */
export function languageTag(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))
    return tag !== undefined && TAG.test(tag) && !/^(und|mul|zxx|mis)\b/.test(tag) ? tag : null
  } catch {
    return null
  }
}

/** False where a text is in Latin letters and the language (BCP 47) is not written in them, or the other way round. */
export function isInScript(language: string, text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters === 0 || latin > letters / 2 === (new Intl.Locale(language).maximize().script === 'Latn')
}

/** Language of a record; null, with a warning, where its tag is invalid. */
export function languageIn(value: unknown, warn: Warn): string | null {
  const text = textIn(value, 'language', warn)
  if (!text) return null
  const tag = languageTag(text)
  if (tag === null) warn(`language is no tag of BCP 47 such as en or zh-Hant, and was left out: ${text.slice(0, 40)}`)
  return tag
}
