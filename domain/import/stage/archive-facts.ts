import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'
import type { ArchiveFormat } from '#domain/import/recognise-format.ts'

export type ArchiveTermFacts = {
  id: string
  taxonomy: string
  slug: string
  name: string
  /** Id of the term above. */
  parent: string | null
  description: string
  link: string | null
  /** Stories that have it, and those that have it first. */
  uses: number
  firsts: number
}

export type ArchiveAuthorFacts = {
  id: string
  slug: string
  name: string
  bio: string
  link: string | null
  uses: number
}

/** Everything of an export but its stories, pictures and redirects, as `archive.json` of a batch holds it. */
export type ArchiveFacts = {
  format: ArchiveFormat
  /** Name of the old site; '' where the export has none. */
  site: string
  /** Host of the import's ids; '-' where neither the export nor `--site` names it. */
  host: string
  /** Every host of the old site, without `www.`. */
  hosts: string[]
  language: string | null
  stories: number
  pages: number
  pictures: number
  redirects: number
  terms: ArchiveTermFacts[]
  /** Types other than stories and pages of the system's own, with what they become by default. */
  types?: (SampledCount & { becomes: 'story' | 'drop' })[]
  authors: ArchiveAuthorFacts[]
  /** Things of the export that do not come: comments, revisions, menus … */
  left: SampledCount[]
  problems: { place: string; what: string }[]
  problemCount: number
  /** Changes and losses that adapters noted. */
  changed: SampledCount[]
  lost: SampledCount[]
  fields: SampledCount[]
  /** Slugs that another story has: `wanted → given`. */
  slugs: SampledCount[]
}
