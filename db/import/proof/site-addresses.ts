import type { ArchiveStory } from '#domain/import/archive-item.ts'
import type { OldAddress } from '#domain/import/proof/judge-address.ts'
import type { MapRules } from '#domain/import/proof/map-rules.ts'

/** Stories whose feed and AMP page are asked for: they are answered by rule, so that some stand for all. */
const SOME = 20
const FEEDS: Readonly<Record<string, string>> = {
  wordpress: '/feed/',
  ghost: '/rss/',
  substack: '/feed',
  blogger: '/feeds/posts/default',
}

/**
 * Old addresses that no item of an export states by itself: pages of terms and authors, feeds, archives by date. Lists
 * answer only where a story of theirs is public here.
 */
export class SiteAddresses {
  #format: string
  #public = new Set<string>()
  #months = new Set<string>()
  #stories: string[] = []

  constructor(format: string) {
    this.#format = format
  }

  /** Notes a story that is public here. */
  add({ categories, tags, authors, link, kind, publishedAt }: ArchiveStory): void {
    if (kind !== 'story') return
    for (const id of [...categories, ...tags]) this.#public.add(`term ${id}`)
    for (const id of authors) this.#public.add(`author ${id}`)
    if (link === null || this.#format !== 'wordpress') return
    const [, year, month] = /\/(\d{4})\/(\d\d)\//.exec(link) ?? []
    // An address may say another month than the date: no archive has it then.
    const dated = publishedAt === null ? null : new Date(publishedAt).toISOString().slice(0, 7)
    if (year !== undefined && dated === `${year}-${month}`) this.#months.add(`${year}/${month}`)
    if (this.#stories.length < SOME && /^https?:\/\/[^?#]+\/$/.test(link)) this.#stories.push(link)
  }

  *all(rules: MapRules | null): Generator<OldAddress> {
    for (const { from, was, id, isDropped } of rules?.listAddresses() ?? []) {
      const why = isDropped ? 'the map leaves it out' : this.#public.has(id) ? null : 'no public story here is in it'
      yield { of: 'other', from, was, absence: why }
    }
    const feed = FEEDS[this.#format]
    if (feed !== undefined) yield { of: 'other', from: feed, was: 'feed of the old site', absence: null }
    for (const link of this.#stories) {
      yield { of: 'other', from: `${link}feed/`, was: 'feed of a story', absence: null }
      yield { of: 'other', from: `${link}amp/`, was: 'AMP page of a story', absence: null }
    }
    for (const month of this.#months) yield { of: 'other', from: `/${month}/`, was: 'archive by date', absence: null }
  }
}
