import { parse as parseToml } from 'smol-toml'
import { languageTag } from '#domain/import/language-in.ts'
import { listOf, textOf } from '#domain/import/markdown/field-names.ts'
import { readYaml } from '#domain/import/markdown/read-yaml.ts'

type Fields = Record<string, unknown>
export type Generator = 'jekyll' | 'hugo' | 'zola' | 'eleventy' | 'astro'

/** How a site's generator makes addresses, from its configuration. */
export type SiteRules = {
  generator: Generator | null
  name: string
  /** Address of the site without `/` at its end; '' where it is unknown. */
  url: string
  /** Path under which the site stands: `/blog`, or ''. */
  base: string
  language: string | null
  /** Zone of dates that name none; null for UTC. */
  zone: string | null
  /** Names and simple patterns of files that Jekyll leaves out. */
  exclude: string[]
  /** Languages that the configuration names. */
  languages: string[]
  isDefaultInFolder: boolean
  /** Patterns by section or collection; that of all under ''. */
  permalinks: Record<string, string>
  isUgly: boolean
  /** Folders in which stories stand, the longest first, with their language. */
  roots: { folder: string; language: string | null }[]
  /** Fields of all files in a folder or collection, as Jekyll's configuration writes them. */
  defaults: unknown
  /** Files of the configuration that cannot be read. */
  unread: string[]
}

export type SiteFile = { name: string; text: string }

/** Files of a site, from its root, that say how it is made. */
export const isSiteFile = (name: string): boolean => kindOf(name) !== null

const FILES: [pattern: RegExp, kind: Generator | 'data'][] = [
  [/^_config\.ya?ml$/, 'jekyll'],
  [/^(?:(?:hugo|config)|config\/_default\/[\w-]+)\.(?:toml|ya?ml|json)$/, 'hugo'],
  [/^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/, 'eleventy'],
  [/^astro\.config\.[cm]?[jt]s$/, 'astro'],
  [/^(?:src\/)?_?data\/(?:site|meta|metadata)\.(?:json|ya?ml)$/, 'data'],
]
const kindOf = (name: string): Generator | 'data' | null => FILES.find(([pattern]) => pattern.test(name))?.[1] ?? null

/** A file of data by its ending: YAML, TOML or JSON. Throws where it cannot be read. */
export function dataIn({ name, text }: SiteFile): unknown {
  if (name.endsWith('.toml')) return parseToml(text)
  return name.endsWith('.json') ? JSON.parse(text) : readYaml(text).value
}

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

/** Reads the configuration of a site. One that cannot be read says nothing, and no address follows from it. */
export function siteRules(files: SiteFile[]): SiteRules {
  let generator: Generator | null = null
  let fields: Fields = {}
  const unread: string[] = []
  for (const file of files) {
    const kind = kindOf(file.name)
    if (kind === null) continue
    const read = configIn(file, kind)
    if (read === null) unread.push(file.name)
    else if (kind !== 'data') generator ??= kind
    fields = { ...fields, ...read }
  }
  if (generator === 'hugo' && 'base_url' in fields) generator = 'zola'
  return { ...rulesOf(generator, fields), unread }
}

function configIn(file: SiteFile, kind: Generator | 'data'): Fields | null {
  if (kind === 'eleventy' || kind === 'astro') return scriptValues(file.text)
  try {
    const value = fieldsOf(dataIn(file))
    const part = /^config\/_default\/(?!(?:hugo|config)\.)(\w+)\./.exec(file.name)?.[1]
    return part === undefined ? value : { [part]: value }
  } catch {
    return null
  }
}

/** Plain texts that a configuration in JavaScript gives to these names. */
function scriptValues(text: string): Fields {
  const found = text.matchAll(/\b(site|base|pathPrefix|input|defaultLocale)\s*:\s*(["'`])([^"'`$\n]*)\2/g)
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]))
}

function rulesOf(generator: Generator | null, fields: Fields): Omit<SiteRules, 'unread'> {
  const word = (...names: string[]) => names.map((name) => textOf(fields[name])).find((one) => one !== '') ?? ''
  const whole = word('baseURL', 'baseurl_full', 'base_url', 'site', 'url').replace(/\/+$/, '')
  const path = URL.parse(whole)?.pathname.replace(/\/+$/, '') ?? ''
  const below = word('baseurl', 'base', 'pathPrefix').replace(/\/+$/, '')
  const isBelow = below !== '' && !/^https?:/.test(below) && generator !== 'hugo'
  const base = path + (isBelow ? (below.startsWith('/') ? below : `/${below}`) : '')
  const url = /^https?:/.test(whole) ? whole.slice(0, whole.length - path.length) : ''
  const languages = fieldsOf(fields['languages'])
  const named = Array.isArray(fields['languages']) ? fields['languages'].map(textOf) : Object.keys(languages)
  const included = new Set(listOf(fields['include']))
  const given = 'defaultContentLanguage default_language lang language locale languageCode defaultLocale'.split(' ')
  return {
    generator,
    name: word('title', 'name'),
    url,
    base,
    language: languageTag(word(...given)) ?? (generator === 'hugo' && named.length > 0 ? 'en' : null),
    zone: zoneIn(word('timezone', 'timeZone')),
    exclude: generator === 'jekyll' ? listOf(fields['exclude']).filter((one) => !included.has(one)) : [],
    languages: named.filter((one) => languageTag(one) !== null),
    isDefaultInFolder: fields['defaultContentLanguageInSubdir'] === true,
    permalinks: permalinksOf(generator, fields),
    isUgly: fields['uglyURLs'] === true || fields['uglyurls'] === true,
    roots: rootsOf(generator, word('contentDir', 'input', 'source_dir', 'collections_dir'), languages),
    defaults: fields['defaults'],
  }
}

function zoneIn(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

function permalinksOf(generator: Generator | null, fields: Fields): Record<string, string> {
  const given = fieldsOf(fields['permalinks'])
  const collections = Object.entries(fieldsOf(fields['collections'])).flatMap(([name, value]): [string, unknown][] => {
    const { permalink, output } = fieldsOf(value)
    return permalink === undefined && output !== true ? [] : [[name, permalink ?? '/:collection/:path.html']]
  })
  const all: [string, unknown] = ['', textOf(fields['permalink']) || (generator === 'jekyll' ? 'date' : '')]
  const patterns = [...Object.entries({ ...given, ...fieldsOf(given['page']) }), ...collections, all]
  return Object.fromEntries(
    patterns.map(([name, value]) => [name, textOf(value)] as const).filter(([, pattern]) => pattern !== ''),
  )
}

const USUAL: Record<Generator | 'none', string> = {
  jekyll: 'source',
  hugo: 'content',
  zola: 'content',
  eleventy: 'content src',
  astro: 'src/content src/pages',
  none: 'src/content src/pages content source src collections site app pages',
}

function rootsOf(generator: Generator | null, folder: string, languages: Fields): SiteRules['roots'] {
  const own = Object.entries(languages).map(([tag, value]) => [textOf(fieldsOf(value)['contentDir']), tag])
  const usual = USUAL[generator ?? 'none'].split(' ').map((one) => [one, ''])
  return [...own, [folder, /[/]([a-z]{2})$/.exec(folder)?.[1] ?? ''], ...usual]
    .map(([name = '', tag = '']) => ({ folder: folderName(name), language: tag === '' ? null : languageTag(tag) }))
    .filter((one) => one.folder !== '')
    .toSorted((one, other) => other.folder.length - one.folder.length)
}

const folderName = (folder: string): string => folder.replace(/^(?:\.?\/)+|^\.$|\/+$/g, '')

/** Fields that the configuration gives to a file. `name` is its path from the site's root. */
export function defaultFields(name: string, { defaults }: SiteRules): Fields {
  const collection = /(?:^|\/)_([^/]+)\//.exec(name)?.[1] ?? 'pages'
  const found = (Array.isArray(defaults) ? defaults.map(fieldsOf) : []).filter(({ scope }) => {
    const { path, type } = fieldsOf(scope)
    const folder = textOf(path).replace(/^\/|\/$/g, '')
    return ['', collection].includes(textOf(type)) && (folder === '' || `${name}/`.startsWith(`${folder}/`))
  })
  return Object.assign({}, ...found.map(({ values }) => fieldsOf(values))) as Fields
}

const MOST_PATTERNS = 1_000

/** Files that the generator reads: Hugo, Zola and Astro those in their folders only, Jekyll those not excluded. */
export function ownStories(names: string[], root: string, { generator, roots, exclude }: SiteRules): string[] {
  const isOnly = generator === 'hugo' || generator === 'zola' || generator === 'astro'
  const inside = isOnly ? names.filter((name) => roots.some(({ folder }) => name.startsWith(`${root}${folder}/`))) : []
  if (inside.length > 0) return inside
  const patterns = exclude.slice(0, MOST_PATTERNS).map((one) => one.replace(/^(?:\.?\/)+/, ''))
  return names.filter((name) => !patterns.some((pattern) => isExcluded(name.slice(root.length), pattern)))
}

/** True for a path that begins with a pattern, or where a `*` stands for anything: the path, or a folder above it. */
function isExcluded(path: string, pattern: string): boolean {
  const [begin = '', ...parts] = pattern.replace(/\/$/, '').split(/\*+/)
  const end = parts.pop()
  if (pattern === '' || !path.startsWith(begin)) return false
  if (end === undefined) return true
  let at = begin.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return `${path}/`.includes(`${end}/`, at)
}
