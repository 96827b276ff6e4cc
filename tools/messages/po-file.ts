import { type GetTextTranslation, type GetTextTranslations, po } from 'gettext-parser'
import { CONTEXT, keyOf, textOf } from '#domain/messages/message-id.ts'
import type { Entry } from '#tools/messages/catalog.ts'
import { likeness } from '#tools/messages/likeness.ts'

/** The text that a translator has written for a sentence. `previous` is the English sentence that it was written for. */
export type Translated = { text: string; isFuzzy: boolean; previous?: string; note?: string; files: string[] }
export type PoFile = { headers: Record<string, string>; translations: Map<string, Translated> }

/** How like two sentences are of which one was made from the other. */
const LIKE = 0.6
const HEADERS = {
  'Project-Id-Version': 'Broadsheet',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Transfer-Encoding': '8bit',
}

/** Reads a PO file of sentences in ICU's syntax. */
export function readPo(source: string): PoFile {
  const { headers, translations } = po.parse(source)
  const all = Object.values(translations).flatMap((ones) => Object.values(ones))
  return {
    headers,
    translations: new Map(
      all.filter(({ msgid }) => msgid !== '').map((one) => [keyOf(one.msgid, one.msgctxt), translatedOf(one)]),
    ),
  }
}

function translatedOf({ msgstr, comments = {} }: GetTextTranslation): Translated {
  const { flag = '', previous, translator, reference = '' } = comments
  return {
    text: msgstr[0] ?? '',
    isFuzzy: /\bfuzzy\b/.test(flag),
    ...(previous && { previous }),
    ...(translator && { note: translator }),
    files: reference.split('\n'),
  }
}

/** Writes the sentences of a catalog with their translations, in its order; without `file` a template. */
export function writePo(entries: readonly Entry[], language: string, file?: PoFile): string {
  const order = new Map(entries.map(({ key }, at) => [key, at]))
  const placeOf = ({ msgid, msgctxt }: GetTextTranslation) => order.get(keyOf(msgid, msgctxt)) ?? -1
  const table: GetTextTranslations = {
    charset: 'utf-8',
    headers: { ...HEADERS, ...file?.headers, Language: language },
    translations: {},
  }
  for (const { key, text, context, files, place } of entries) {
    const own = file?.translations.get(key)
    const comments = {
      ...(own?.note && { translator: own.note }),
      extracted: place,
      reference: files.join('\n'),
      ...(own?.isFuzzy && { flag: 'fuzzy', previous: own.previous ?? '' }),
    }
    const ofContext = (table.translations[context] ??= {})
    ofContext[text] = { ...(context && { msgctxt: context }), msgid: text, msgstr: [own?.text ?? ''], comments }
  }
  const sort = (a: GetTextTranslation, b: GetTextTranslation) => placeOf(a) - placeOf(b)
  // Lines are not folded: a change of a word would move all others.
  return po.compile(table, { sort, foldLength: 0 }).toString()
}

/** `unused`: translations that no sentence has any more. */
export type Updated = { file: PoFile; unused: string[] }

/**
 * Returns what translators wrote, for the sentences of a catalog. One that is gone leaves its translation to a new one of
 * the same file that is like it, which a translator must look at.
 */
export function updatedPo({ headers, translations }: PoFile, entries: readonly Entry[]): Updated {
  const wanted = new Set(entries.map(({ key }) => key))
  const gone = new Map([...translations].filter(([key, { text }]) => !wanted.has(key) && text !== ''))
  const now = new Map<string, Translated>()
  for (const { key, text, files } of entries) {
    const known = translations.get(key)
    const [before, like] = known ? [] : (mostLike(text, files, gone) ?? [])
    if (known) now.set(key, known)
    if (before === undefined || !like) continue
    gone.delete(before)
    now.set(key, { ...like, isFuzzy: true, previous: previousOf(before) })
  }
  return { file: { headers, translations: now }, unused: [...gone.keys()] }
}

function mostLike(text: string, files: readonly string[], gone: ReadonlyMap<string, Translated>) {
  const ranked = [...gone]
    .filter(([, one]) => one.files.some((file) => files.includes(file)))
    .map(([key, one]) => ({ key, one, rank: likeness(text, textOf(key)) }))
    .filter(({ rank }) => rank >= LIKE)
  const best = ranked.sort((a, b) => b.rank - a.rank)[0]
  return best && ([best.key, best.one] as const)
}

/** The comment that shows translators a sentence as it was. */
function previousOf(key: string): string {
  const context = key.split(CONTEXT).slice(0, -1)
  return [...context.map((one) => `msgctxt ${JSON.stringify(one)}`), `msgid ${JSON.stringify(textOf(key))}`].join('\n')
}
