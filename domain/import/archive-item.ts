import type { RedirectStatus } from '#domain/urls/redirect-status.ts'

/**
 * Contents of an export of another system, in one form for all formats. An adapter for each format yields these; one road
 * leads from them to stories, pages, bylines, sections and redirects. Times are ms UTC. Ids are those of the old system,
 * as strings.
 */
export type ArchiveItem =
  | ArchiveSite
  | ArchiveAuthor
  | ArchiveTerm
  | ArchivePicture
  | ArchiveStory
  | ArchiveRedirect
  | { kind: 'left'; what: string; sample: string }
  | ArchiveProblem

/** The old site as a whole. */
export type ArchiveSite = {
  kind: 'site'
  name: string
  /** Its addresses, as the export states them. */
  links: string[]
  language: string | null
}

/** A part of the export that cannot be read: it is left out, and everything else comes. */
export type ArchiveProblem = {
  kind: 'problem'
  /** File and line, or the name of the part. */
  place: string
  what: string
}

export type ArchiveAuthor = {
  kind: 'author'
  id: string
  name: string
  slug: string
  bio: string
  email: string | null
  /** Address of the page of their stories, where the export or its routes state it. */
  link?: string | null
}

export type ArchiveTerm = {
  kind: 'term'
  /** `category`, `tag`, or the name of another taxonomy of WordPress. */
  taxonomy: string
  id: string
  slug: string
  name: string
  /** Id of the term above. */
  parent: string | null
  description: string
  /** Its address, as the export states it; null where the export has none. */
  link: string | null
}

export type ArchivePicture = {
  kind: 'picture'
  id: string
  url: string
  alt: string
  caption: string
  credit: string
  /** Address of its page on the old site. */
  link: string | null
  /** Id of the story or page that it was uploaded to, where the export says so. */
  parent?: string | null
}

/** Why a story is not public as it comes: it becomes a draft, and is named. */
export type ArchiveState = 'public' | 'draft' | 'pending' | 'scheduled' | 'private' | 'password' | 'members' | 'email'

export type ArchiveStory = {
  kind: 'story' | 'page'
  id: string
  state: ArchiveState
  /**
   * Its address as the export states it, or as the export's own routes make it; null where neither is known. A whole
   * address, or a path where the export does not name its site.
   */
  link: string | null
  /** Other addresses that led to it: former slugs, short links. Paths or whole addresses. */
  otherLinks: string[]
  /** Id that it had in the old system's feeds; absent where that was its address. */
  guid?: string
  slug: string
  title: string
  standfirst: string
  /**
   * Plain HTML: blocks, shortcodes and cards of the old system are resolved. Addresses of pictures are whole, begin with
   * `/`, or, without it, are names of files in the archive.
   */
  html: string
  publishedAt: number | null
  modifiedAt: number | null
  /** Ids of authors, in order. */
  authors: string[]
  /** Ids of categories, the primary first; empty for systems that have only tags. */
  categories: string[]
  /** Ids of tags, the primary first where the system has one. */
  tags: string[]
  /** Ids of terms of other taxonomies. */
  otherTerms?: string[]
  /** Its type where that is none of the system's own; `isPublic`: stories of the type had public addresses. */
  type?: { name: string; isPublic: boolean }
  /** Id or address of the picture on top. */
  lead: string | null
  /** Its language by the export's own statement, as a BCP 47 tag. */
  language?: string | null
  /** The same for all translations of one story, within the export. */
  translationKey?: string | null
  seo: { title: string; description: string; canonical: string | null; isHidden: boolean }
  /** Fields of the old system that no rule knows, by name. */
  fields: Record<string, string[]>
  /** Everything that was degraded or dropped on the way to `html`, by name, with how often. */
  notes: { what: string; isLost: boolean; count: number }[]
  /** The text before any rule; absent where the export has none. A proof counts in it what `html` must hold. */
  written?: WrittenText
}

/** A text as an export holds it. `more` are texts in HTML beside it, such as footnotes in a field of their own. */
export type WrittenText = {
  form: 'wordpress' | 'lexical' | 'mobiledoc' | 'markdown' | 'html'
  text: string
  more: string[]
}

/** `to` is null where `status` is 410. */
export type ArchiveRedirect = { kind: 'redirect'; from: string; to: string | null; status: RedirectStatus }
