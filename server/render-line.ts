/** Readers' renders wait in three lines, in the front as in the renderer: a full one leaves the others alone. */
export type RenderLine = 'page' | 'search' | 'card'

/** The line of a reader's address. */
export function lineOf(url: string): RenderLine {
  if (url.startsWith('/search?')) return 'search'
  return url.startsWith('/cards/') ? 'card' : 'page'
}
