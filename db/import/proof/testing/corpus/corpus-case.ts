/** A small export of an old site with a trap in it, and what must become of it. */
export type CorpusCase = {
  /** The trap, as the title of its test. */
  trap: string
  /** Files of the export by name; several are packed into one zip. Pictures are named in `pictures`. */
  files: Record<string, string>
  /** Paths within the folder of pictures at which a picture is. */
  pictures?: string[]
  /** Other files in that folder, by path. */
  attachments?: Record<string, string | Buffer>
  /** Stories and pages that must be public, each by its headline. */
  stories: Record<string, Truth>
  drafts?: number
  /** Kinds of faults that the proof must name; none, the usual, for an export that loses nothing. */
  faults?: string[]
  /** Beginnings of losses that the proof must name. */
  named?: string[]
}

export type Truth = {
  /** Words that stand in its page in this order, without marks between them. */
  words?: string
  /** Addresses that its text links to. */
  links?: string[]
  /** ISO date of publication. */
  date?: string
  by?: string[]
  pictures?: number
  footnotes?: number
  /** Address on the old site that leads to it. */
  from?: string
}
