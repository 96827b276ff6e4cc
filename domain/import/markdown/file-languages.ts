import { languageTag } from '#domain/import/language-in.ts'
import type { SiteRules } from '#domain/import/markdown/site-rules.ts'

export type FileLanguage = {
  /** Null where the path says none. */
  language: string | null
  /** The path without the language, which the file's translations share. */
  rest: string
  /** True for a plain folder, which stays in the file's address. */
  isFolder: boolean
}

const USUAL = 'en de fr es it pt nl ru zh ja ar uk pl nb sv'.split(' ')
const TAG = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/
const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/**
 * Languages in the paths of a site's files: `de/nets.md`, `nets.de.md`, folders of Hugo's configuration. A folder or
 * ending counts where the configuration names it, or where files of one name stand in several languages.
 */
export class FileLanguages {
  #rules: SiteRules
  #names: ReadonlySet<string>
  /** Folders above those of several languages. */
  #parents = new Set<string>()

  constructor(names: readonly string[], rules: SiteRules) {
    this.#rules = rules
    this.#names = new Set(names)
    const seen = new Set(names)
    for (const { parent, rest } of names.flatMap((name) => folderTag(name) ?? [])) {
      if (seen.has(parent + rest)) this.#parents.add(parent)
      seen.add(parent + rest)
    }
  }

  of(name: string): FileLanguage {
    const root = this.#rules.roots.find(({ folder, language }) => language !== null && name.startsWith(`${folder}/`))
    if (root) return { language: root.language, rest: `content${name.slice(root.folder.length)}`, isFolder: false }
    const ending = /^(.*)\.([A-Za-z_-]{2,7})(\.[a-z]+)$/.exec(name)
    const [, stem = '', tag = '', type = ''] = ending ?? []
    if (isTag(tag) && (this.#isNamed(tag) || this.#names.has(stem + type) || this.#hasOther(stem, tag, type)))
      return { language: languageTag(tag), rest: stem + type, isFolder: false }
    const folder = folderTag(name)
    if (folder && (this.#isNamed(folder.tag) || this.#parents.has(folder.parent)))
      return { language: languageTag(folder.tag), rest: folder.parent + folder.rest, isFolder: true }
    return { language: null, rest: name, isFolder: false }
  }

  /** True where several files of the archive are translations of each other. */
  get areSeveral(): boolean {
    return this.#parents.size > 0 || this.#rules.languages.length > 1
  }

  #isNamed = (tag: string): boolean =>
    this.#rules.languages.some((one) => one.toLowerCase() === tag.toLowerCase()) ||
    (this.#rules.languages.length > 0 && this.#rules.language === languageTag(tag))

  #hasOther = (stem: string, tag: string, type: string): boolean =>
    this.#rules.languages.length === 0 &&
    USUAL.some((other) => other !== tag && this.#names.has(`${stem}.${other}${type}`))
}

const isTag = (text: string): boolean => TAG.test(text) && NAMES.of(text.slice(0, 2)) !== undefined

/** The first folder that is a tag of a language, with what stands before and after it. */
function folderTag(name: string): { parent: string; tag: string; rest: string } | null {
  const parts = name.split('/')
  const at = parts.slice(0, -1).findIndex(isTag)
  if (at < 0) return null
  const parent = parts.slice(0, at).map((one) => `${one}/`)
  return { parent: parent.join(''), tag: parts[at] ?? '', rest: parts.slice(at + 1).join('/') }
}
