import type { Anchors } from '#domain/document/html/anchors.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import type { Dropped } from '#domain/document/html/dropped.ts'
import type { Node } from '#domain/document/html/node.ts'
import type { PageNotes } from '#domain/document/html/page-notes.ts'
import type { State } from '#domain/document/html/state.ts'

export type Picture = { mediaId: string; alt?: string | undefined }

/** State that every part of one conversion shares. */
export type Context = {
  dropped: Dropped
  notes: PageNotes
  anchors: Anchors
  picture: ((src: string) => Picture | null) | undefined
  /** Addresses of pictures seen so far: pages often repeat one for browsers without script. */
  images: Set<string>
  /** Embeds and links of snippets so far: one thing is often named by an element and by its script. */
  things: Set<string>
  baseHref: string | undefined
  /** True at the maximum nesting depth, where no further block is made. */
  isTooDeep: () => boolean
  /** Converts nodes to blocks. With `alone`, a paragraph that is only a video's address becomes that video. */
  collect: (nodes: Node[], state: State, alone: boolean) => Draft[]
  /** Parses HTML that is in the page as text, such as the content of a frame. */
  parse: (html: string) => Node[]
}
