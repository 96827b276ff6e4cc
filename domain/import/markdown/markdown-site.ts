import type { ArchiveItem, ArchiveStory } from '#domain/import/archive-item.ts'
import { type AuthorData, authorKey } from '#domain/import/markdown/author-data.ts'
import { hasParts } from '#domain/import/markdown/byline-parts.ts'
import { fieldIn, listOf, textOf } from '#domain/import/markdown/field-names.ts'
import { FileLanguages } from '#domain/import/markdown/file-languages.ts'
import type { FrontMatter } from '#domain/import/markdown/front-matter.ts'
import { markdownStory, type SiteFacts, type StorySite, storyHead } from '#domain/import/markdown/markdown-story.ts'
import { joined } from '#domain/import/markdown/place-of.ts'
import { defaultFields } from '#domain/import/markdown/site-rules.ts'
import { slugify } from '#domain/urls/slug.ts'

type Given = SiteFacts & {
  /** Files of stories in the archive. */
  stories: readonly string[]
  authors: ReadonlyMap<string, AuthorData>
  /** Fields of all files of a folder, or of one file, by its path from the root. */
  data: ReadonlyMap<string, Record<string, unknown>>
}

const MOST_ANCHORS = 200_000

/**
 * A site of Markdown, read in two passes over its files: `add` keeps the address of each, and which names are authors;
 * `items` makes a story, in which references to other files are addresses. Holds names and addresses only.
 */
export class MarkdownSite implements StorySite {
  readonly facts: Given
  readonly languages: FileLanguages
  #addresses = new Map<string, string>()
  /** Paths by the last part of their names; '' for one that several files have. */
  #byName = new Map<string, string>()
  #authors: Set<string>
  #anchors = new Set<string>()
  #translations = new Map<string, number>()
  #sections = new Map<string, string>()
  #public = new Set<string>()
  #seen = new Set<string>()

  constructor(given: Given) {
    this.facts = given
    const own = given.stories.map((name) => name.slice(given.root.length))
    this.languages = new FileLanguages(own, given.rules)
    this.#authors = new Set(given.authors.keys())
  }

  /** Fields of a file with those that its folder and the configuration give it. */
  #whole(name: string, read: FrontMatter): FrontMatter {
    const { root, rules, data } = this.facts
    const own = name.slice(root.length)
    const folders = own.split('/').slice(0, -1)
    const above = ['', ...folders.map((_, at) => folders.slice(0, at + 1).join('/')), own.replace(/\.[a-z]+$/i, '')]
    const { taxonomies, extra } = read.fields
    const nested = rules.generator === 'zola' ? [extra, taxonomies] : []
    const given = [defaultFields(own, rules), ...above.map((one) => data.get(one)), ...nested, read.fields]
    return { ...read, fields: Object.assign({}, ...given) as FrontMatter['fields'] }
  }

  /** Notes a file's address and names. */
  add(name: string, read: FrontMatter): void {
    const whole = this.#whole(name, read)
    const { link, place, state, translation } = storyHead(name, whole, this)
    const path = pathKey(name.slice(this.facts.root.length))
    this.#addresses.set(path, link ?? '')
    const last = path.split('/').at(-1) ?? ''
    this.#byName.set(last, this.#byName.has(last) ? '' : path)
    if (place.isIndex && /_index\.\w+$/.test(name))
      this.#sections.set(place.slug, textOf(fieldIn(whole.fields, 'title')))
    else if (state === 'public' && place.section !== null) this.#public.add(place.section)
    this.#translations.set(translation, (this.#translations.get(translation) ?? 0) + 1)
    const authors = fieldIn(whole.fields, 'authors')
    if (Array.isArray(authors) || !hasParts(textOf(authors)))
      for (const author of listOf(authors)) this.#authors.add(authorKey(author))
    if (this.#anchors.size < MOST_ANCHORS)
      for (const [, anchor = ''] of read.body.matchAll(/#([\p{L}\p{N}_.:-]{1,200})(?=[)"'\s>\]])/gu))
        this.#anchors.add(anchor)
  }

  /** Everything in a file: names that come for the first time, faults, its picture on top, its story. */
  items(name: string, read: FrontMatter): ArchiveItem[] {
    const items = markdownStory(name, this.#whole(name, read), this)
    return items.flatMap((item) =>
      item.kind === 'story' || item.kind === 'page' ? [...this.#names(item), item] : [item],
    )
  }

  isAuthor = (name: string): boolean => this.#authors.has(authorKey(name))
  nameOfAuthor = (name: string): string => this.facts.authors.get(authorKey(name))?.name ?? name
  isNamed = (anchor: string): boolean => this.#anchors.has(anchor)
  hasPublicStories = (section: string): boolean => this.#public.has(section)
  isTranslation = (key: string): boolean => (this.#translations.get(key) ?? 0) > 1

  /** Address of a file that another one names; '' where it has none, null where there is no such file. */
  addressOf(from: string, file: string): string | null {
    const { root, rules, hasFile } = this.facts
    const own = from.slice(root.length)
    const [, wanted = '', part = ''] = /^([^?#]*)[^#]*(#.*)?$/.exec(file.trim()) ?? []
    const folders = own.split('/').slice(0, -1)
    const roots = ['', ...rules.roots.map(({ folder }) => `${folder}/`)]
    const places = [joined(folders, wanted), ...roots.map((one) => joined([], one + wanted)), `_posts/${wanted}`]
    // A page in a language means the page in its language.
    const [, tag = ''] = own === this.languages.of(own).rest ? [] : (/\.([A-Za-z_-]{2,7})\.\w+$/.exec(own) ?? [])
    const keys = places.map(pathKey).flatMap((key) => (tag === '' ? [key] : [`${key}.${tag}`, key]))
    const last = pathKey(wanted).split('/').at(-1) ?? ''
    const found = keys.find((key) => this.#addresses.has(key))
    const address = this.#addresses.get(found ?? this.#byName.get(`${last}.${tag}`) ?? this.#byName.get(last) ?? '')
    if (address !== undefined) return address && address + part
    const path = wanted.replace(/^\//, '')
    return path !== '' && hasFile(root + path) ? `/${path}` : null
  }

  #names({ authors, categories, tags }: ArchiveStory): ArchiveItem[] {
    const { authors: known } = this.facts
    return [
      ...this.#new('author', authors).map((name): ArchiveItem => {
        const { bio = '', email = null } = known.get(authorKey(name)) ?? {}
        return { kind: 'author', id: name, name, slug: slugify(name), bio, email, link: null }
      }),
      ...this.#new('category', categories).map((name) => termOf('category', name, this.#sections.get(name) || name)),
      ...this.#new('tag', tags).map((name) => termOf('tag', name, name)),
    ]
  }

  #new(kind: string, names: string[]): string[] {
    const fresh = names.filter((name) => !this.#seen.has(`${kind} ${name}`))
    for (const name of fresh) this.#seen.add(`${kind} ${name}`)
    return fresh
  }
}

/** Path of a file without its ending, and without `index`. */
const pathKey = (path: string): string =>
  path
    .replace(/^\.?\/+|\/+$/g, '')
    .replace(/\.(?:md|mdx|markdown|mkd|html?)$/i, '')
    .replace(/(?:^|\/)_?index$/, '')

function termOf(taxonomy: 'category' | 'tag', id: string, name: string): ArchiveItem {
  return { kind: 'term', taxonomy, id, slug: slugify(id), name, parent: null, description: '', link: null }
}
