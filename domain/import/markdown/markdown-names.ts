import type { ArchiveItem, ArchiveStory } from '#domain/import/archive-item.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Bylines and terms of stories that name them in words: each comes once, before its first story. */
export class MarkdownNames {
  #seen = new Set<string>()

  of({ authors, categories, tags }: Pick<ArchiveStory, 'authors' | 'categories' | 'tags'>): ArchiveItem[] {
    return [
      ...this.#new('author', authors).map(authorOf),
      ...this.#new('category', categories).map((name) => termOf('category', name)),
      ...this.#new('tag', tags).map((name) => termOf('tag', name)),
    ]
  }

  #new(kind: string, names: string[]): string[] {
    const fresh = names.filter((name) => !this.#seen.has(`${kind} ${name}`))
    for (const name of fresh) this.#seen.add(`${kind} ${name}`)
    return fresh
  }
}

const authorOf = (name: string): ArchiveItem => ({
  kind: 'author',
  id: name,
  name,
  slug: slugify(name),
  bio: '',
  email: null,
  link: null,
})

const termOf = (taxonomy: 'category' | 'tag', name: string): ArchiveItem => ({
  kind: 'term',
  taxonomy,
  id: name,
  slug: slugify(name),
  name,
  parent: null,
  description: '',
  link: null,
})
