import type { Draft } from '#domain/document/html/draft.ts'
import type { Dropped } from '#domain/document/html/dropped.ts'
import type { Node } from '#domain/document/html/node.ts'
import type { PageNotes } from '#domain/document/html/page-notes.ts'
import type { State } from '#domain/document/html/state.ts'

export type Picture = { mediaId: string; alt?: string | undefined }

/** What every part of one conversion shares. */
export type Context = {
  dropped: Dropped
  notes: PageNotes
  picture: ((src: string) => Picture | null) | undefined
  /** The addresses of the pictures so far: a page often has one twice, the second time for browsers without script. */
  shown: Set<string>
  baseHref: string | undefined
  /** True where so many parts stand in one another that no further one is made. */
  isTooDeep: () => boolean
  /** The blocks of some nodes. With `alone`, a video's address alone on a paragraph is that video. */
  collect: (nodes: Node[], state: State, alone: boolean) => Draft[]
  /** The nodes of HTML that stands as text in the page: what a frame holds. */
  parse: (html: string) => Node[]
}
