import type { ArchiveAuthor, ArchiveItem, ArchiveStory, ArchiveTerm } from '#domain/import/archive-item.ts'
import { SampledCounts } from '#domain/import/plan/sampled-counts.ts'
import type { ArchiveFormat } from '#domain/import/recognise-format.ts'
import type { ArchiveAuthorFacts, ArchiveFacts, ArchiveTermFacts } from '#domain/import/stage/archive-facts.ts'
import { ownCopy } from '#domain/import/wordpress/own-copy.ts'

const MOST_PROBLEMS = 1_000
const NO_HOST = '-'
/** A few stories may stand elsewhere. */
const SHARE_OF_A_SITE = 0.1

const hostOf = (address: string): string | null =>
  URL.parse(address)
    ?.hostname.toLowerCase()
    .replace(/^www\./, '') || null

/** Collects `ArchiveFacts` from the items of an export, in any order. */
export class FactsCollector {
  #format: ArchiveFormat
  #site = { name: '', language: null as string | null }
  #hosts = new Set<string>()
  /** Host of the site that was given. */
  #given: string | null
  /** Stories by the host of their address. */
  #linkHosts = new Map<string, number>()
  #counts = { stories: 0, pages: 0, pictures: 0, redirects: 0 }
  #terms = new Map<string, ArchiveTermFacts>()
  #authors = new Map<string, ArchiveAuthorFacts>()
  #counted = {
    left: new SampledCounts(),
    changed: new SampledCounts(),
    lost: new SampledCounts(),
    fields: new SampledCounts(),
  }
  #problems: ArchiveFacts['problems'] = []
  #problemCount = 0
  #types = { story: new SampledCounts(), drop: new SampledCounts() }
  readonly slugs = new SampledCounts()

  constructor(format: ArchiveFormat, site: string | null) {
    this.#format = format
    this.#given = site === null ? null : hostOf(site)
  }

  /**
   * Host that the import's ids name: the export's own, so that ids stay the same whatever site is given beside it. The
   * site comes before its stories.
   */
  get host(): string {
    const [host = this.#given ?? NO_HOST] = this.#hosts
    return host
  }

  add(item: ArchiveItem): void {
    switch (item.kind) {
      case 'site':
        this.#site = { name: this.#site.name || item.name, language: this.#site.language ?? item.language }
        for (const host of item.links.map(hostOf)) if (host !== null) this.#hosts.add(host)
        return
      case 'author':
        return this.#addAuthor(item)
      case 'term':
        return this.#addTerm(item)
      case 'picture':
        this.#counts.pictures++
        return
      case 'redirect':
        this.#counts.redirects++
        return
      case 'left':
        return this.#counted.left.add(item.what, item.sample)
      case 'problem':
        this.#problemCount++
        if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ place: item.place, what: item.what })
        return
      case 'story':
      case 'page':
        return this.#addStory(item)
    }
  }

  #addAuthor({ id, slug, name, bio, link }: ArchiveAuthor): void {
    if (!this.#authors.has(id)) this.#authors.set(id, { id, slug, name, bio, link: link ?? null, uses: 0 })
  }

  #addTerm({ id, taxonomy, slug, name, parent, description, link }: ArchiveTerm): void {
    if (this.#terms.has(id)) return
    this.#terms.set(id, { id, taxonomy, slug, name, parent, description, link, uses: 0, firsts: 0 })
  }

  #addStory(story: ArchiveStory): void {
    const { type } = story
    if (type) {
      this.#types[type.isPublic ? 'story' : 'drop'].add(type.name, story.title || story.slug)
      if (!type.isPublic) return
    }
    this.#counts[story.kind === 'page' ? 'pages' : 'stories']++
    const host = story.link === null ? null : hostOf(story.link)
    if (host !== null) this.#linkHosts.set(host, (this.#linkHosts.get(host) ?? 0) + 1)
    const name = story.title || story.slug || story.id
    if (story.title === '') this.#counted.changed.add('title that is missing (the first words become it)', name)
    for (const { what, isLost, count } of story.notes) this.#counted[isLost ? 'lost' : 'changed'].add(what, name, count)
    for (const [field, values] of Object.entries(story.fields)) this.#counted.fields.add(field, values[0] ?? '')
    for (const list of [story.categories, story.tags, story.otherTerms ?? []])
      for (const [at, id] of list.entries()) {
        const term = this.#terms.get(id)
        if (term) term.uses++
        if (term && at === 0) term.firsts++
      }
    for (const id of story.authors) {
      const author = this.#authors.get(id)
      if (author) author.uses++
    }
  }

  /** Hosts of many stories: a site that moved once states its present host, and addresses on the former one. */
  #hostsOfStories(): string[] {
    const all = this.#counts.stories + this.#counts.pages
    return [...this.#linkHosts].flatMap(([host, count]) => (count >= all * SHARE_OF_A_SITE ? [ownCopy(host)] : []))
  }

  facts(): ArchiveFacts {
    const { left, changed, lost, fields } = this.#counted
    return {
      format: this.#format,
      site: this.#site.name,
      host: this.host,
      hosts: [...new Set([...this.#hosts, ...(this.#given ? [this.#given] : []), ...this.#hostsOfStories()])],
      language: this.#site.language,
      ...this.#counts,
      terms: [...this.#terms.values()],
      types: (['story', 'drop'] as const).flatMap((becomes) =>
        this.#types[becomes].list().map((one) => ({ ...one, becomes })),
      ),
      authors: [...this.#authors.values()],
      left: left.list(),
      problems: this.#problems,
      problemCount: this.#problemCount,
      changed: changed.list(),
      lost: lost.list(),
      fields: fields.list(),
      slugs: this.slugs.list(),
    }
  }
}
